import { isUniqueViolation } from '#db/database.ts';
import type { ReviewCapacity } from '#db/schema/lists.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { can } from './milestones.access.ts';
import { parisDate } from '#src/shared/time.ts';
import { readMilestone } from './read-milestone.ts';
import { assessReview, reviewObstacle } from './review-subject.rules.ts';
import { outcomeOf } from './review.rules.ts';
import type { Outcome } from './review.rules.ts';
import { factOf, insertReview } from './reviews.store.ts';
import type { ReviewInput } from './reviews.schema.ts';

/**
 * The answer of a mentor, or of head office, to a sending: one line per item. The first decision wins, the second is
 * told so (R9). A mentor's `opinion` settles nothing (R4). Throws `review-incomplete` with a sentence beside each field.
 */
export const reviewMilestone = async (
  ctx: Context,
  place: { slug: string; milestoneId: string },
  input: ReviewInput,
): Promise<Outcome | 'opinion'> => {
  const { db, viewer } = ctx;
  const opened = await openPartnerRun(ctx, place.slug);
  const capacity: ReviewCapacity = viewer.role === 'headOffice' ? 'national' : 'mentor';
  if (!can(viewer, capacity === 'national' ? 'review.decide' : 'review.write', opened.access))
    throw forbidden();
  const recorded = db.write(opened.scope, async (tx) => {
    const { milestone, facts } = await readMilestone(
      tx,
      opened.run.id,
      place.milestoneId,
      parisDate(ctx.now),
    );
    const sending = facts.submissions.find(({ id }) => id === input.submissionId);
    if (sending?.milestoneId !== milestone.id) throw notFound();
    if (capacity === 'national' && sending.settledBy === 'mentor') throw forbidden();
    const obstacle = reviewObstacle(facts, { ...input, milestoneId: milestone.id, capacity });
    if (obstacle !== null) throw new AppError(`milestones.review-${obstacle}`);
    const { typed, lines, fields } = assessReview(milestone, facts, sending, capacity, input);
    if (Object.keys(fields).length > 0) throw new AppError('milestones.review-incomplete', {}, fields);
    const [outcome, { attempt, comment }] = [outcomeOf(lines), input];
    const review = {
      id: newId(),
      submissionId: sending.id,
      milestoneId: milestone.id,
      capacity,
      attempt,
      comment,
    };
    await insertReview(tx, factOf(ctx, opened), review, lines, typed);
    tx.audit({
      action: 'milestones.reviewed',
      object: `submission:${sending.id}`,
      payload: { milestone: milestone.id, review: review.id, capacity, attempt, outcome },
    });
    return sending.settledBy === 'headOffice' && capacity === 'mentor' ? 'opinion' : outcome;
  });
  return recorded.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('milestones.review-decided') : error;
  });
};
