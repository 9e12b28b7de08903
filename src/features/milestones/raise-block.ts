import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { changeRun, factColumns, milestoneIn } from './change-run.ts';
import { insertBlock } from './milestones.store.ts';

/** « On est bloqués », in a sentence, by the team or the mentor (R14). */
export const raiseBlock = (
  ctx: Context,
  opened: OpenRun,
  { milestoneId, text }: { milestoneId: string; text: string },
): Promise<void> =>
  changeRun(ctx, opened, 'block.raise', async (tx, known) => {
    milestoneIn(known, milestoneId);
    const row = { ...factColumns(ctx, opened), milestoneId, text };
    await insertBlock(tx, row);
    tx.audit({
      action: 'milestones.block-raised',
      object: `block:${row.id}`,
      payload: { milestone: milestoneId },
    });
  });
