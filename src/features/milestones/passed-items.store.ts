import { and, eq, inArray, lte } from 'drizzle-orm';
import type { ReviewCapacity, Verdict } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { OfRun } from './run-facts.store.ts';
import type { Frozen } from './run-facts.types.ts';

type Of = { readonly runIds: readonly string[]; readonly itemIds: readonly string[]; readonly at: Instant };

/** What reviews answered about some items, each with its sending and its undo, if any. */
export const listAnswersOnItems = async (
  tx: ReadTx,
  { runIds, itemIds, at }: Of,
): Promise<
  OfRun<{
    id: string;
    submissionId: string;
    milestoneId: string;
    capacity: ReviewCapacity;
    recordedAt: Instant;
    itemId: string;
    verdict: Verdict;
    undoneAt: Instant | null;
    sentAt: Instant;
    round: number;
    frozen: Frozen;
  }>[]
> => {
  const { review, reviewItem, reviewUndo, submission } = tx.t;
  const rows = await tx.q
    .select({
      runId: review.runId,
      id: review.id,
      submissionId: review.submissionId,
      milestoneId: review.milestoneId,
      capacity: review.capacity,
      recordedAt: review.recordedAt,
      itemId: reviewItem.itemId,
      verdict: reviewItem.verdict,
      undoneAt: reviewUndo.recordedAt,
      sentAt: submission.recordedAt,
      round: submission.round,
      frozen: submission.frozen,
    })
    .from(reviewItem)
    .innerJoin(review, eq(review.id, reviewItem.reviewId))
    .innerJoin(submission, eq(submission.id, review.submissionId))
    .leftJoin(reviewUndo, eq(reviewUndo.reviewId, review.id))
    .where(
      and(
        inArray(review.runId, [...runIds]),
        inArray(reviewItem.itemId, [...itemIds]),
        lte(review.recordedAt, at),
      ),
    );
  return rows.map((row) => ({ ...row, frozen: row.frozen as Frozen }));
};

/** The réserves on some items, lifted or not. */
export const listReservationsOnItems = ({ q, t }: ReadTx, { runIds, itemIds, at }: Of) => {
  const { reservationOpen, reservationLifted } = t;
  return q
    .select({
      runId: reservationOpen.runId,
      id: reservationOpen.id,
      reviewId: reservationOpen.reviewId,
      itemId: reservationOpen.itemId,
      recordedAt: reservationOpen.recordedAt,
      liftedAt: reservationLifted.recordedAt,
    })
    .from(reservationOpen)
    .leftJoin(reservationLifted, eq(reservationLifted.reservationId, reservationOpen.id))
    .where(
      and(
        inArray(reservationOpen.runId, [...runIds]),
        inArray(reservationOpen.itemId, [...itemIds]),
        lte(reservationOpen.recordedAt, at),
      ),
    );
};
