import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns, itemIn } from './change-run.ts';
import { mayBeNotApplicable } from './item.rules.ts';
import { insertItemFact } from './milestones.store.ts';

/**
 * « Ne nous concerne pas », judged by the mentor with a reason, and back (R7). An item of the core always concerns the
 * partner. It leaves and enters the denominator of the bars at once.
 */
export const judgeNotApplicable = async (
  ctx: Context,
  place: { slug: string; itemId: string },
  { applicable, reason }: { applicable: boolean; reason: string },
): Promise<void> => {
  const opened = await openPartnerRun(ctx, place.slug);
  await changeRun(ctx, opened, 'item.judgeNotApplicable', async (tx, known) => {
    const { item, state } = itemIn(known, place.itemId);
    if (!mayBeNotApplicable(item)) throw new AppError('milestones.not-applicable-core');
    const isOut = state.status === 'notApplicable';
    if (applicable && !isOut) throw new AppError('milestones.applicable-already');
    if (!applicable && isOut) throw new AppError('milestones.not-applicable-already');
    await insertItemFact(tx, {
      ...factColumns(ctx, opened),
      itemId: item.id,
      kind: applicable ? 'applicable' : 'notApplicable',
      actingRole: ctx.viewer.role,
      contentVersion: item.version,
      note: reason,
    });
    tx.audit({
      action: applicable ? 'milestones.item-applicable' : 'milestones.item-not-applicable',
      object: `item:${item.id}`,
    });
  });
};
