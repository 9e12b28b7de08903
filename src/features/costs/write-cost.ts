import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { latest } from '#src/shared/facts.ts';
import { MOST_LINES, sameLines, versionsUntil, withLine } from './costs.rules.ts';
import { insertCost, listCosts } from './costs.store.ts';
import type { CostRow } from './costs.store.ts';
import type { CostLine, Kept } from './costs.types.ts';
import { openCost } from './open-money.ts';

type Place = { readonly campaignId: string; readonly seen: string };

const change = async (
  ctx: Context,
  { campaignId, seen }: Place,
  { action, linesOf }: { action: string; linesOf: (read: readonly CostRow[]) => readonly Kept<CostLine>[] },
): Promise<void> => {
  const { opened } = await openCost(ctx, campaignId, 'cost.write');
  await ctx.db.write(opened.scope, async (tx) => {
    const rows = await listCosts(tx, [campaignId]);
    const read = versionsUntil(rows, seen);
    const lines = linesOf(read);
    if (lines.length > MOST_LINES) throw new AppError('costs.too-many');
    // The same form sent twice is one: what stands already is what it asks for.
    const repeated = read.length < rows.length;
    if (repeated && !sameLines(latest(rows)?.lines ?? [], lines)) throw new AppError('costs.changed-since');
    const said = { organisationId: opened.organisation.id, byPersonId: ctx.viewer.personId };
    if (!repeated) await insertCost(tx, { ...said, recordedAt: ctx.now }, { campaignId, lines });
    tx.audit({ action, object: `campaign:${campaignId}`, payload: repeated ? { repeated } : {} });
  });
};

/** Writes a line of the cost, or takes it out (`null`); refused when somebody else wrote otherwise since (R17). */
export const writeCostLine = (
  ctx: Context,
  { id, line, ...place }: Place & { readonly id: string; readonly line: CostLine | null },
): Promise<void> =>
  change(ctx, place, {
    action: line === null ? 'costs.line-removed' : 'costs.line-saved',
    linesOf: (read) => withLine(read.at(-1)?.lines ?? [], { id, newId: newId(), line }),
  });

/** Puts the version before the last one back. */
export const undoCost = (ctx: Context, place: Place): Promise<void> =>
  change(ctx, place, {
    action: 'costs.undone',
    linesOf: (read) => read.at(-2)?.lines ?? [],
  });
