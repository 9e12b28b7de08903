import type { ExportCell, ExportColumn, ExportTable } from './export-table.ts';

/** The words of a table that leaves the product: its title, and each column by its permanent id, in order. */
export type ExportWords<Id extends string> = {
  readonly title: string;
  readonly columns: Readonly<Record<Id, Omit<ExportColumn, 'id'>>>;
};

/** A table whose cells are named, so that no value can stand under the head of another. */
export const buildExport = <Id extends string>(
  { title, columns }: ExportWords<Id>,
  head: Pick<ExportTable, 'name' | 'asOf'> & { readonly filters?: readonly string[] },
  rows: readonly Readonly<Record<Id, ExportCell>>[],
): ExportTable => {
  const ids = Object.keys(columns) as Id[];
  return {
    filters: [],
    ...head,
    title,
    columns: ids.map((id) => ({ id, ...columns[id] })),
    rows: rows.map((row) => ids.map((id) => row[id])),
  };
};
