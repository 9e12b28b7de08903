import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { tableFor, tables } from './tables.ts';
import type { TakenTable } from './tables.ts';

export type OfferedTable = TakenTable & { readonly name: string };

/** Every table that the viewer may take without choosing anything first. */
export const getExportsPage = ({ viewer }: Pick<Context, 'viewer'>): readonly OfferedTable[] =>
  Object.entries(tables)
    .filter(([, { whole }]) => whole.includes(viewer.role))
    .map(([name, table]) => ({ name, ...table }));

/** What the columns of a table say, with its day and filters: what its CSV leaves out. */
export const getColumnsPage = async (
  ctx: Context,
  name: string,
  search: URLSearchParams,
): Promise<Omit<ExportTable, 'rows'> & { readonly taken: TakenTable }> => {
  const taken = tableFor(ctx.viewer.role, name);
  const { rows: _rows, ...head } = await taken.load(ctx, search);
  return { ...head, taken };
};
