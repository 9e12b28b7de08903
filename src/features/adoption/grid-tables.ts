import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { getGridsPage } from './get-grids.ts';
import { gridTable, gridsTable } from './grid-table.rules.ts';
import { gridView } from './grid-view.ts';
import { askedDay, openOwnGrid, readAdoption } from './open-grid.ts';

/** The grid of one association: one's own, or a partner's by `partenaire` for its guides; `au`: a past day. */
export const getGridTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const slug = search.get('partenaire');
  const asOf = askedDay(ctx, search.get('au') || null);
  if (slug === null) {
    const { opened, adoption } = await openOwnGrid(ctx, asOf);
    return gridTable(opened.organisation.name, gridView(adoption, asOf));
  }
  const opened = await openPartnerRun(ctx, slug);
  return gridTable(opened.organisation.name, gridView(await readAdoption(ctx, opened, asOf), asOf));
};

/** The grids of every partner that the viewer guides; `au`: a past day. */
export const getGridsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { asOf, partners } = await getGridsPage(ctx, search.get('au') || null);
  return gridsTable(asOf, partners);
};
