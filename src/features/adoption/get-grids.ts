import { listOpenRuns } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { adoptionOf } from './adoption-of.ts';
import { gridView } from './grid-view.ts';
import type { GridView } from './grid-view.ts';
import { askedDay } from './open-grid.ts';

export type PartnerGrid = { readonly organisation: OpenRun['organisation']; readonly view: GridView };

export type GridsPage = {
  readonly asOf: IsoDate;
  /** By name. */
  readonly partners: readonly PartnerGrid[];
};

/**
 * The grids of every partner that a mentor accompanies, or of all for head office, as they were known on the evening of
 * a day.
 */
export const getGridsPage = async (ctx: Context, day: string | null): Promise<GridsPage> => {
  const asOf = askedDay(ctx, day);
  const runs = (await listOpenRuns(ctx)).filter(({ run }) => run.startMonth <= asOf);
  const adoptions = await ctx.db.read(ctx.viewer.scope, (tx) =>
    adoptionOf(
      tx,
      runs.map(({ run }) => run.id),
      endOfDay(asOf),
    ),
  );
  return {
    asOf,
    partners: runs.flatMap(({ organisation, run }) => {
      const adoption = adoptions.get(run.id);
      return adoption === undefined ? [] : [{ organisation, view: gridView(adoption, asOf) }];
    }),
  };
};
