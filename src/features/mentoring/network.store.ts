import { and, count, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { ReviewCapacity, Verdict } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

type RunIds = readonly string[];

/** How many times each item came back to each run, answers undone by then left out. */
export const countReturns = (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<{ runId: string; itemId: string; returns: number }[]> => {
  const { review, reviewItem, reviewUndo } = tx.t;
  return tx.q
    .select({ runId: review.runId, itemId: reviewItem.itemId, returns: count().mapWith(Number) })
    .from(reviewItem)
    .innerJoin(review, eq(review.id, reviewItem.reviewId))
    .leftJoin(reviewUndo, eq(reviewUndo.reviewId, review.id))
    .where(
      and(
        inArray(review.runId, [...runIds]),
        inArray(reviewItem.verdict, ['changesRequested', 'toDiscuss']),
        lte(review.recordedAt, at),
        or(isNull(reviewUndo.recordedAt), gt(reviewUndo.recordedAt, at)),
      ),
    )
    .groupBy(review.runId, reviewItem.itemId);
};

export type AnswerRow = {
  readonly runId: string;
  readonly mentorId: string;
  readonly mentor: string;
  readonly sentAt: Instant;
  readonly answeredAt: Instant;
};

/** The first answer of a mentor to each sending, given after `from` and known at `at`, undone since or not. */
export const listAnswers = (
  tx: ReadTx,
  runIds: RunIds,
  { from, at }: { from: Instant; at: Instant },
): Promise<AnswerRow[]> => {
  const { review, submission, person } = tx.t;
  return tx.q
    .select({
      runId: review.runId,
      mentorId: review.byPersonId,
      mentor: person.displayName,
      sentAt: submission.recordedAt,
      answeredAt: review.recordedAt,
    })
    .from(review)
    .innerJoin(submission, eq(submission.id, review.submissionId))
    .innerJoin(person, eq(person.id, review.byPersonId))
    .where(
      and(
        inArray(review.runId, [...runIds]),
        eq(review.capacity, 'mentor' satisfies ReviewCapacity),
        eq(review.attempt, 1),
        gt(review.recordedAt, from),
        lte(review.recordedAt, at),
      ),
    );
};

/** Who sent each of these sendings. */
export const namesOfSenders = async (
  tx: ReadTx,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { submission, person } = tx.t;
  const rows = await tx.q
    .select({ id: submission.id, name: person.displayName })
    .from(submission)
    .innerJoin(person, eq(person.id, submission.byPersonId))
    .where(inArray(submission.id, [...submissionIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
};

export type NationalRow = {
  readonly id: string;
  readonly runId: string;
  readonly milestoneId: string;
  readonly by: string;
  readonly recordedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly lines: readonly { readonly itemId: string; readonly verdict: Verdict }[];
};

/** What head office decided last, newest first. */
export const listNationalReviews = async (
  tx: ReadTx,
  runIds: RunIds,
  { at, most }: { at: Instant; most: number },
): Promise<NationalRow[]> => {
  const { review, reviewItem, reviewUndo, person } = tx.t;
  const reviews = await tx.q
    .select({
      id: review.id,
      runId: review.runId,
      milestoneId: review.milestoneId,
      by: person.displayName,
      recordedAt: review.recordedAt,
      undoneAt: reviewUndo.recordedAt,
    })
    .from(review)
    .innerJoin(person, eq(person.id, review.byPersonId))
    .leftJoin(reviewUndo, eq(reviewUndo.reviewId, review.id))
    .where(
      and(
        inArray(review.runId, [...runIds]),
        eq(review.capacity, 'national' satisfies ReviewCapacity),
        lte(review.recordedAt, at),
      ),
    )
    .orderBy(desc(review.recordedAt), desc(review.id))
    .limit(most);
  const lines = await tx.q
    .select({ reviewId: reviewItem.reviewId, itemId: reviewItem.itemId, verdict: reviewItem.verdict })
    .from(reviewItem)
    .where(
      inArray(
        reviewItem.reviewId,
        reviews.map(({ id }) => id),
      ),
    );
  return reviews.map((row) => ({ ...row, lines: lines.filter(({ reviewId }) => reviewId === row.id) }));
};
