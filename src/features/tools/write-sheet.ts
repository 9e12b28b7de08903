import writeExcelFile from 'write-excel-file/node';
import type { CellObject, SheetData } from 'write-excel-file/node';
import { computeSheet, headroomOf, isFill, isFormula } from '#src/features/curriculum/index.ts';
import type { Cell, ColumnType, Filling, SheetTable, SheetTool } from '#src/features/curriculum/index.ts';
import { toolWords as words } from '#src/i18n/tools.fr.ts';
import { sheetExtras } from './sheet-extras.ts';

const FILL = '#FFF3C4';
const COMPUTED = '#EDEDED';
const LINE_HEIGHT = 15;
const formats: Partial<Record<ColumnType, string>> = {
  euro: '#,##0.00\u00A0"€"',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
};

/** A sheet as an .xlsx: one tab to fill in, one with the invented example when there is one. */
export const writeSheet = (tool: SheetTool): Promise<Buffer> => {
  const fillings: readonly Filling[] = tool.example === null ? ['blank'] : ['blank', 'example'];
  const widths = widthsOf(tool.tables);
  const sheets = fillings.map((filling) => ({
    sheet: filling === 'blank' ? words.toFill : words.example,
    data: rowsOf(tool, filling, widths),
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
  }));
  const values = fillings.map((filling) => computeSheet(tool.tables, filling));
  return writeExcelFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [sheetExtras({ title: tool.title, footer: words.footer(tool), page: words.page, values })],
  }).toBuffer();
};

/** Tables stand under each other: a column is as wide as the widest of them. */
const widthsOf = (tables: readonly SheetTable[]): number[] =>
  Array.from({ length: Math.max(...tables.map(({ columns }) => columns.length)) }, (_, index) =>
    Math.max(...tables.map(({ columns }) => columns[index]?.width ?? 0)),
  );

const rowsOf = (tool: SheetTool, filling: Filling, widths: readonly number[]): SheetData => {
  const across = (text: string, style: Partial<CellObject> = {}): Row =>
    spread(
      text,
      widths.length,
      widths.reduce((sum, width) => sum + width, 0),
      style,
    );
  const rows = new Map<number, Row>([
    [1, across(tool.title, { fontWeight: 'bold', fontSize: 16 })],
    [2, across(filling === 'example' ? (tool.example ?? '') : tool.summary)],
    [3, [{ value: words.labelled(words.association), fontWeight: 'bold' }, ...fillBox(widths.length - 1)]],
    [4, across(words.fileLegend)],
  ]);
  for (const table of tool.tables)
    for (const [at, row] of tableRows(table, filling, across)) rows.set(at, row);
  const last = Math.max(...rows.keys());
  rows.set(last + 2, across(words.footer(tool), { textColor: '#444444' }));
  return Array.from({ length: last + 2 }, (_, index) => rows.get(index + 1) ?? []);
};

type Row = (CellObject | null)[];
type Across = (text: string, style?: Partial<CellObject>) => Row;

const tableRows = (table: SheetTable, filling: Filling, across: Across): (readonly [number, Row])[] => {
  const { title, intro, columns, rows, firstRow, totals, notes } = table;
  const top = firstRow - headroomOf(table);
  const headings = columns.map(({ label, type }): CellObject => ({
    value: label,
    fontWeight: 'bold',
    backgroundColor: COMPUTED,
    wrap: true,
    alignVertical: 'bottom',
    align: type === 'text' ? 'left' : 'right',
    borderStyle: 'thin',
  }));
  return [
    [top, across(title, { fontWeight: 'bold', fontSize: 13 })],
    ...(intro === undefined ? [] : [[top + 1, across(intro)] as const]),
    [
      firstRow - 1,
      tall(
        headings,
        columns.map(({ width }) => width),
      ),
    ],
    ...rows.map((row, index) => {
      const total = index >= rows.length - totals;
      const cells = columns.map(({ id, type }): CellObject => ({
        ...cellOf(row[id], type, filling),
        borderStyle: 'thin',
        wrap: true,
        alignVertical: 'center',
        ...(total ? { fontWeight: 'bold' } : {}),
      }));
      return [
        firstRow + index,
        tall(
          cells,
          columns.map(({ width }) => width),
        ),
      ] as const;
    }),
    ...notes.map((note, index) => [firstRow + rows.length + index, across(note)] as const),
  ];
};

const cellOf = (cell: Cell | undefined, type: ColumnType, filling: Filling): CellObject => {
  if (cell === undefined) return {};
  const format = formats[type] === undefined ? {} : { format: formats[type] };
  if (isFormula(cell)) return { type: 'Formula', value: cell.slice(1), backgroundColor: COMPUTED, ...format };
  if (!isFill(cell)) return { ...valueOf(cell, type), ...format };
  const box = { backgroundColor: FILL, ...format };
  return filling === 'blank' || cell.fill === null
    ? emptyBox(type, box)
    : { ...valueOf(cell.fill, type), ...box };
};

/** A place to fill in keeps the type of its column: what is typed there shows as euros or as a share. */
const emptyBox = (type: ColumnType, box: CellObject): CellObject =>
  type === 'text' ? box : { type: type === 'date' ? Date : Number, ...box };

const valueOf = (value: string | number, type: ColumnType): CellObject =>
  type === 'date'
    ? { type: Date, value: new Date(`${value}T00:00:00Z`) }
    : typeof value === 'number'
      ? { type: Number, value }
      : { type: String, value };

const fillBox = (columns: number): Row =>
  Array.from({ length: columns }, (_, index) =>
    index === 0 ? { backgroundColor: FILL, columnSpan: columns, borderStyle: 'thin' } : null,
  );

/** A text over the whole width, on as many lines as it needs. */
const spread = (text: string, columns: number, width: number, style: Partial<CellObject>): Row => {
  const size = Number(style.fontSize ?? 11);
  const height = linesOf(text, (width * 11) / size) * LINE_HEIGHT * (size / 11) + 3;
  const first = {
    value: text,
    columnSpan: columns,
    wrap: true,
    alignVertical: 'top',
    height,
    ...style,
  } as const;
  return [first, ...Array.from({ length: columns - 1 }, () => null)];
};

/** The height of a row is told: programs do not work it out for texts that wrap. */
const tall = (cells: CellObject[], widths: readonly number[]): CellObject[] => {
  const lines = cells.map(({ value, type }, index) =>
    typeof value === 'string' && type !== 'Formula' ? linesOf(value, widths[index] ?? 10) : 1,
  );
  const height = Math.max(...lines) * LINE_HEIGHT + 4;
  return cells.map((cell, index) => (index === 0 ? { ...cell, height } : cell));
};

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 1.1) / width));
