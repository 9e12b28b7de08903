import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import type { Cell } from './csv.rules.ts';

const WIDTHS = [10, 28, 20, 20, 16, 24];

/** The table as an .xlsx: texts stay texts, minutes are numbers. */
export const writePaidTime = (rows: readonly (readonly Cell[])[], month: string): Promise<Buffer> => {
  const bold = (row: number): Partial<CellObject> =>
    row === 0 || row === rows.length - 1 ? { fontWeight: 'bold' } : {};
  const data = rows.map((row, index) =>
    row.map((value): CellObject =>
      typeof value === 'number'
        ? { type: Number, value, ...bold(index) }
        : { type: String, value, wrap: index === 0, ...bold(index) },
    ),
  );
  return writeExcelFile([{ sheet: month, data, columns: WIDTHS.map((width) => ({ width })) }], {
    fontFamily: 'Arial',
    fontSize: 11,
  }).toBuffer();
};
