import type { ReadTx } from '#db/types.ts';
import type { CampaignFigures, FiguresPage, ShownFigure } from '#src/features/indicators/index.ts';
import type { Context } from '#src/shared/context.ts';
import { knownAt, latest } from '#src/shared/facts.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { rolesOf } from './costs.access.ts';
import { costPerHousehold, costSums } from './costs.rules.ts';
import { listCosts } from './costs.store.ts';

type Counted = Pick<CampaignFigures, 'campaign' | 'figures'>;

/** IND-22 of these campaigns as it was known at an instant, by id; empty for who may not read it (R10). */
export const costFigures = async (
  tx: ReadTx,
  { viewer }: Pick<Context, 'viewer'>,
  { counted, at }: { readonly counted: readonly Counted[]; readonly at: Instant },
): Promise<ReadonlyMap<string, ShownFigure>> => {
  if (!rolesOf('cost.read').includes(viewer.role)) return new Map();
  const ids = counted.map(({ campaign }) => campaign.id);
  const costs = Map.groupBy(knownAt(await listCosts(tx, ids), at), ({ campaignId }) => campaignId);
  return new Map(
    counted.map(({ campaign: { id }, figures }) => {
      const total = costSums(latest(costs.get(id) ?? [])?.lines ?? [])?.total ?? null;
      return [id, costFigure(total, figures.byId['IND-07'])];
    }),
  );
};

/** In euros; hidden with the households that would be had by dividing. */
const costFigure = (total: number | null, met: ShownFigure): ShownFigure => {
  const cents = costPerHousehold(total, met);
  const nothing = { unit: 'euros', value: null, numerator: null, denominator: null, until: null } as const;
  if (total === null || cents === null)
    return { ...nothing, state: total !== null && met.state === 'hidden' ? 'hidden' : 'none' };
  return {
    ...{ unit: 'euros', state: 'shown', value: cents / 100, until: met.until },
    ...{ numerator: total / 100, denominator: met.value },
  };
};

/** IND-22 beside the other figures of a page; null: not the viewer's to read, or of a part of the campaign. */
export const getCostFigure = async (
  ctx: Context,
  { campaign, figures, narrowedBy }: Pick<FiguresPage, 'campaign' | 'figures' | 'narrowedBy'>,
): Promise<ShownFigure | null> => {
  if (Object.values(narrowedBy).some((value) => value !== undefined)) return null;
  const [counted, at] = [[{ campaign, figures }], Math.min(ctx.now, endOfDay(figures.day))];
  const all = await ctx.db.read(ctx.viewer.scope, (tx) => costFigures(tx, ctx, { counted, at }));
  return all.get(campaign.id) ?? null;
};
