import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { canLiftReservation } from './milestones.access.ts';
import { parisDate } from '#src/shared/time.ts';
import { readMilestone } from './read-milestone.ts';
import { insertLift } from './reviews.store.ts';

/** What was still owed is there: from now on the item counts as validated (R5). */
export const liftReservation = async (
  ctx: Context,
  place: { slug: string; milestoneId: string },
  { reservationId, note }: { reservationId: string; note: string | null },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  const opened = await openPartnerRun(ctx, place.slug);
  await db.write(opened.scope, async (tx) => {
    const { milestone, facts } = await readMilestone(
      tx,
      opened.run.id,
      place.milestoneId,
      parisDate(ctx.now),
    );
    const reservation = facts.reservations.find(({ id }) => id === reservationId);
    const review = facts.reviews.find(({ id }) => id === reservation?.reviewId);
    const sending = facts.submissions.find(({ id }) => id === review?.submissionId);
    if (review?.milestoneId !== milestone.id || sending === undefined) throw notFound();
    if (!canLiftReservation(viewer, opened.access, sending.settledBy)) throw forbidden();
    if (facts.undos.some((undo) => undo.reviewId === review.id))
      throw new AppError('milestones.review-undone');
    const row = { reservationId, byPersonId: viewer.personId, note, recordedAt: now };
    if (!(await insertLift(tx, row))) throw new AppError('milestones.reservation-lifted');
    tx.audit({
      action: 'milestones.reservation-lifted',
      object: `reservation:${reservationId}`,
      payload: { milestone: milestone.id, item: reservation?.itemId ?? null },
    });
  });
};
