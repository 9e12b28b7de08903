import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { changeRun, factColumns, itemIn, refuseIfChanged, requireConfirm } from './change-run.ts';
import { confirmProblem } from './item.rules.ts';
import { insertItemFact } from './milestones.store.ts';

const codes = {
  'not-confirmable': 'milestones.not-confirmable',
  'not-declared': 'milestones.not-declared',
  'already-confirmed': 'milestones.already-confirmed',
} as const satisfies Record<string, ErrorCode>;

/**
 * The manager confirms a RESP item, the director a DIR item; the manager « pour la direction » where none is named
 * (R1). Possible while the milestone is with the mentor: confirming changes nothing of what she reads.
 */
export const confirmItem = (
  ctx: Context,
  opened: OpenRun,
  { itemId, base }: { itemId: string; base: string | null },
): Promise<void> =>
  changeRun(ctx, opened, 'milestone.read', async (tx, known) => {
    const { item, state } = itemIn(known, itemId);
    const problem = confirmProblem(item, state);
    if (problem === 'not-confirmable') throw new AppError(codes[problem]);
    requireConfirm(ctx, opened, item.validator);
    await refuseIfChanged(tx, known, itemId, base);
    if (problem !== null) throw new AppError(codes[problem]);
    await insertItemFact(tx, {
      ...factColumns(ctx, opened),
      itemId,
      kind: 'confirmed',
      actingRole: ctx.viewer.role,
      contentVersion: item.version,
      note: null,
    });
    tx.audit({ action: 'milestones.item-confirmed', object: `item:${itemId}` });
  });
