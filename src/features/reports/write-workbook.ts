import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import { workbookWords as words } from '#src/i18n/exports.fr.ts';
import type { ExportCell, ExportColumn, ExportTable } from '#src/shared/export-table.ts';

const DATE = 'dd/mm/yyyy';
const WIDTHS = { text: 30, number: 14, date: 14 } as const;

/** A table as an .xlsx: its rows on one sheet, what they mean on the next. */
export const writeWorkbook = async (table: ExportTable): Promise<Buffer> => {
  const { columns, rows } = table;
  const data = [
    columns.map(({ label }) => bold(label)),
    ...rows.map((row) => row.map((value, index) => cellOf(value, columns[index]))),
  ];
  return writeExcelFile(
    [
      {
        sheet: words.data,
        data,
        columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
        stickyRowsCount: 1,
      },
      { sheet: words.definitions, data: definitionsOf(table), columns: [{ width: 30 }, { width: 90 }] },
    ],
    { fontFamily: 'Arial', fontSize: 11 },
  ).toBuffer();
};

const bold = (value: string): CellObject => ({ type: String, value, fontWeight: 'bold', wrap: true });
const plain = (value: string): CellObject => ({ type: String, value });

/** Texts stay texts, whatever they look like; numbers and dates are what they are. */
const cellOf = (value: ExportCell, column: ExportColumn | undefined): CellObject | null => {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  if (column?.kind !== 'date') return plain(value);
  return { type: Date, value: new Date(`${value}T00:00:00Z`), format: DATE };
};

const definitionsOf = ({ title, asOf, filters, columns }: ExportTable): CellObject[][] => [
  [bold(title)],
  [plain(words.asOf), plain(words.day(asOf))],
  [plain(words.filters), plain(words.filtered(filters))],
  [],
  [bold(words.column), bold(words.definition)],
  ...columns.map(({ label, definition }) => [
    plain(label),
    { ...plain(definition ?? words.obvious), wrap: true },
  ]),
];
