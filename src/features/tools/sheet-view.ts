/** The tables of a sheet as they are printed: texts, places to write in, and what the formulas are worth. */
import { computeSheet, isFill, isFormula, placeOf } from '#src/features/curriculum/index.ts';
import type { Cell, ColumnType, Filling, SheetTable } from '#src/features/curriculum/index.ts';
import { formatCell, formatDate } from '#src/i18n/format.ts';

export type CellView = {
  /** `fill`: to write in; `computed`: the file counts it; `empty`: nothing there. */
  readonly kind: 'plain' | 'fill' | 'computed' | 'empty';
  readonly text: string;
  readonly numeric: boolean;
};

export type TableView = {
  readonly table: SheetTable;
  readonly headings: readonly {
    readonly label: string;
    readonly numeric: boolean;
    /** Share of the width. */
    readonly width: string;
  }[];
  readonly rows: readonly { readonly cells: readonly CellView[]; readonly total: boolean }[];
};

const isNumeric = (type: ColumnType): boolean => type !== 'text' && type !== 'date';

/** Every table, to fill in or with the invented example. */
export const sheetView = (tables: readonly SheetTable[], filling: Filling): readonly TableView[] => {
  const values = computeSheet(tables, filling);
  return tables.map((table) => ({
    table,
    headings: headingsOf(table),
    rows: table.rows.map((row, index) => ({
      total: index >= table.rows.length - table.totals,
      cells: table.columns.map(({ id, type }, column) => {
        const value = values.get(placeOf(column, table.firstRow + index)) ?? null;
        return { ...cellView(row[id], type, filling, value), numeric: isNumeric(type) };
      }),
    })),
  }));
};

const headingsOf = ({ columns }: SheetTable): TableView['headings'] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ label, type, width }) => ({
    label,
    numeric: isNumeric(type),
    width: `${Math.round((100 * width) / whole)}%`,
  }));
};

const cellView = (
  cell: Cell | undefined,
  type: ColumnType,
  filling: Filling,
  value: number | null,
): Omit<CellView, 'numeric'> => {
  if (cell === undefined) return { kind: 'empty', text: '' };
  if (isFormula(cell))
    return { kind: 'computed', text: filling === 'blank' || value === null ? '' : show(value, type) };
  if (!isFill(cell)) return { kind: 'plain', text: show(cell, type) };
  return { kind: 'fill', text: filling === 'blank' || cell.fill === null ? '' : show(cell.fill, type) };
};

const show = (value: string | number, type: ColumnType): string => {
  if (typeof value === 'string') return type === 'date' ? formatDate(value) : value;
  return type === 'text' || type === 'date' ? String(value) : formatCell[type](value);
};
