import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns, itemIn, refuseIfChanged } from './change-run.ts';
import { undeclareProblem } from './item.rules.ts';
import { insertItemFact } from './milestones.store.ts';

/** Unticks an item: the undo of ticking, and of « il manque … ». What is sent or accepted stays (R4). */
export const undeclareItem = (
  ctx: Context,
  opened: OpenRun,
  { itemId, base }: { itemId: string; base: string | null },
): Promise<void> =>
  changeRun(ctx, opened, 'item.declare', async (tx, known) => {
    const { item, state, accepted, of } = itemIn(known, itemId);
    const repeated = state.status === 'todo';
    if (!repeated) {
      await refuseIfChanged(tx, known, itemId, base);
      const problem = undeclareProblem({ submitted: of.state.state === 'submitted', accepted });
      if (problem !== null) {
        throw new AppError(problem === 'accepted' ? 'milestones.item-accepted' : 'milestones.sent-locked');
      }
      await insertItemFact(tx, {
        ...factColumns(ctx, opened),
        itemId,
        kind: 'undeclared',
        actingRole: ctx.viewer.role,
        contentVersion: item.version,
        note: null,
      });
    }
    tx.audit({ action: 'milestones.item-undeclared', object: `item:${itemId}`, payload: { repeated } });
  });
