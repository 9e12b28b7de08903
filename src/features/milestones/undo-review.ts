import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { can } from './milestones.access.ts';
import { parisDate } from '#src/shared/time.ts';
import { readMilestone } from './read-milestone.ts';
import { undoProblem } from './review.rules.ts';
import { insertUndo } from './reviews.store.ts';

/** Takes a review back, any time, with a reason the partner reads; the old verdicts stay visible (R19). */
export const undoReview = async (
  ctx: Context,
  place: { slug: string; milestoneId: string },
  { reviewId, reason }: { reviewId: string; reason: string },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  const opened = await openPartnerRun(ctx, place.slug);
  if (!can(viewer, 'review.undo', opened.access)) throw forbidden();
  await db.write(opened.scope, async (tx) => {
    const { milestone, facts } = await readMilestone(
      tx,
      opened.run.id,
      place.milestoneId,
      parisDate(ctx.now),
    );
    const review = facts.reviews.find(({ id }) => id === reviewId);
    if (review?.milestoneId !== milestone.id) throw notFound();
    const problem = undoProblem(review, facts.undos, reason);
    if (problem === 'reason-required') throw new AppError('milestones.undo-reason');
    const row = { reviewId, byPersonId: viewer.personId, reason, recordedAt: now };
    if (problem === 'already-undone' || !(await insertUndo(tx, row))) {
      throw new AppError('milestones.review-undone');
    }
    tx.audit({
      action: 'milestones.review-undone',
      object: `review:${reviewId}`,
      payload: { milestone: milestone.id, capacity: review.capacity },
    });
  });
};
