import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { getGridsPage } from './get-grids.ts';
import { gridTable, gridsTable } from './grid-table.rules.ts';
import { gridView } from './grid-view.ts';
import { askedDay, readAdoption } from './open-grid.ts';

/** The grid of one association: one's own, or a partner's by `partenaire` for its guides; `au`: a past day. */
export const getGridTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const slug = search.get('partenaire');
  const opened = slug === null ? await openOwnRun(ctx) : await openPartnerRun(ctx, slug);
  const asOf = askedDay(ctx, search.get('au'));
  return gridTable(opened.organisation.name, gridView(await readAdoption(ctx, opened, asOf), asOf));
};

/** The grids of every partner that the viewer guides; `au`: a past day. */
export const getGridsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { asOf, partners } = await getGridsPage(ctx, search.get('au'));
  return gridsTable(asOf, partners);
};
