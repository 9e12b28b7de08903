import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { inOrder, latest } from '#src/shared/facts.ts';
import { MOST_LINES, withLine } from './costs.rules.ts';
import { insertCost, listCosts } from './costs.store.ts';
import type { CostRow } from './costs.store.ts';
import type { CostLine, Kept } from './costs.types.ts';
import { openCost } from './open-money.ts';

type Place = { readonly campaignId: string; readonly seen: string };

const change = async (
  ctx: Context,
  { campaignId, seen }: Place,
  { action, linesOf }: { action: string; linesOf: (rows: readonly CostRow[]) => readonly Kept<CostLine>[] },
): Promise<void> => {
  const { opened } = await openCost(ctx, campaignId, 'cost.write');
  await ctx.db.write(opened.scope, async (tx) => {
    const rows = await listCosts(tx, [campaignId]);
    if ((latest(rows)?.id ?? '') !== seen) throw new AppError('costs.changed-since');
    const lines = linesOf(rows);
    if (lines.length > MOST_LINES) throw new AppError('costs.too-many');
    const said = { organisationId: opened.organisation.id, byPersonId: ctx.viewer.personId };
    await insertCost(tx, { ...said, recordedAt: ctx.now }, { campaignId, lines });
    tx.audit({ action, object: `campaign:${campaignId}` });
  });
};

/** Writes a line of the cost, or takes it out (`null`); refused when somebody else wrote since (R17). */
export const writeCostLine = (
  ctx: Context,
  { id, line, ...place }: Place & { readonly id: string; readonly line: CostLine | null },
): Promise<void> =>
  change(ctx, place, {
    action: line === null ? 'costs.line-removed' : 'costs.line-saved',
    linesOf: (rows) => withLine(latest(rows)?.lines ?? [], { id, newId: newId(), line }),
  });

/** Puts the version before the last one back. */
export const undoCost = (ctx: Context, place: Place): Promise<void> =>
  change(ctx, place, {
    action: 'costs.undone',
    linesOf: (rows) => inOrder(rows).at(-2)?.lines ?? [],
  });
