import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns, itemIn, refuseIfChanged, requireConfirm } from './change-run.ts';
import { undeclareProblem } from './item.rules.ts';
import { insertItemFact } from './milestones.store.ts';

/** Takes a confirmation back, by whoever may give it (R1). What is sent or accepted stays (R4). */
export const unconfirmItem = (
  ctx: Context,
  opened: OpenRun,
  { itemId, base }: { itemId: string; base: string | null },
): Promise<void> =>
  changeRun(ctx, opened, 'milestone.read', async (tx, known) => {
    const { item, state, accepted, of } = itemIn(known, itemId);
    requireConfirm(ctx, opened, item.validator);
    await refuseIfChanged(tx, known, itemId, base);
    if (state.status !== 'confirmed') throw new AppError('milestones.not-confirmed');
    const problem = undeclareProblem({ submitted: of.state.state === 'submitted', accepted });
    if (problem !== null) {
      throw new AppError(problem === 'accepted' ? 'milestones.item-accepted' : 'milestones.sent-locked');
    }
    await insertItemFact(tx, {
      ...factColumns(ctx, opened),
      itemId,
      kind: 'unconfirmed',
      actingRole: ctx.viewer.role,
      contentVersion: item.version,
      note: null,
    });
    tx.audit({ action: 'milestones.item-unconfirmed', object: `item:${itemId}` });
  });
