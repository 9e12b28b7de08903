import { dropDraft } from '#src/features/forms/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { changeRun, factColumns, itemIn, milestoneIn } from './change-run.ts';
import { draftSubject } from './draft-subject.rules.ts';
import { insertComment } from './milestones.store.ts';

/** Where a comment stands: on an item, on a milestone, or (both null) in the thread of the run. */
export type CommentPlace = { readonly milestoneId: string | null; readonly itemId: string | null };

/** Plain words between the partner and whoever accompanies it; the draft they came from is dropped. */
export const writeComment = (
  ctx: Context,
  opened: OpenRun,
  { text, ...place }: CommentPlace & { text: string },
): Promise<void> =>
  changeRun(ctx, opened, 'comment.write', async (tx, known) => {
    const { itemId } = place;
    const milestoneId = itemId === null ? place.milestoneId : itemIn(known, itemId).of.milestone.id;
    if (milestoneId !== null) milestoneIn(known, milestoneId);
    const row = { ...factColumns(ctx, opened), milestoneId, itemId, text };
    await insertComment(tx, row);
    const subject = draftSubject('comment', itemId ?? milestoneId ?? 'run');
    await dropDraft(tx, { personId: ctx.viewer.personId, runId: opened.run.id, subject }, ctx.now);
    tx.audit({
      action: 'milestones.commented',
      object: `comment:${row.id}`,
      payload: { milestone: milestoneId, item: itemId },
    });
  });
