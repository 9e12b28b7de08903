import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { changeRun } from './change-run.ts';
import { canClearBlock } from './milestones.access.ts';
import { insertClearing } from './milestones.store.ts';

/** The person who raised the block, or a mentor of the run, clears it with a sentence (R14). */
export const clearBlock = (
  ctx: Context,
  opened: OpenRun,
  { blockId, text }: { blockId: string; text: string },
): Promise<void> =>
  changeRun(ctx, opened, 'block.clear', async (tx, { facts }) => {
    const block = facts.blocks.find(({ id }) => id === blockId);
    if (block === undefined) throw notFound();
    if (!canClearBlock(ctx.viewer, opened.access, block)) throw forbidden();
    const row = { blockId, byPersonId: ctx.viewer.personId, text, recordedAt: ctx.now };
    if (!(await insertClearing(tx, row))) throw new AppError('milestones.block-cleared');
    tx.audit({ action: 'milestones.block-cleared', object: `block:${blockId}` });
  });
