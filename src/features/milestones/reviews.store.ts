import { and, eq, gte, inArray, lte, max } from 'drizzle-orm';
import type { ReviewCapacity } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import type { CommentRow } from './milestones.store.ts';
import type { ReviewLine } from './milestones.types.ts';
import type { TypedLine } from './review-form.rules.ts';

/** Whose run, in which association, by whom, when: what every fact of a reviewer carries. */
export type FactOf = {
  readonly runId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: number;
};

/** A fact of the viewer, about this run, now. */
export const factOf = ({ viewer, now }: Context, { run, organisation }: OpenRun): FactOf => ({
  runId: run.id,
  organisationId: organisation.id,
  byPersonId: viewer.personId,
  recordedAt: now,
});

/** The review, its lines, and the réserves and adaptations that the typed lines carry. */
export const insertReview = async (
  tx: WriteTx,
  fact: FactOf,
  review: {
    id: string;
    submissionId: string;
    milestoneId: string;
    capacity: ReviewCapacity;
    attempt: number;
    comment: string | null;
  },
  lines: readonly ReviewLine[],
  typed: readonly TypedLine[],
): Promise<void> => {
  const { t, q } = tx;
  const comments = new Map(typed.map(({ itemId, comment }) => [itemId, comment]));
  await q
    .insert(t.review)
    .values({ ...fact, ...review })
    .returning({ id: t.review.id });
  await q
    .insert(t.reviewItem)
    .values(
      lines.map(({ itemId, verdict }) => ({
        reviewId: review.id,
        itemId,
        verdict,
        comment: comments.get(itemId) ?? null,
      })),
    )
    .returning({ itemId: t.reviewItem.itemId });
  const reserved = typed.flatMap(({ itemId, reservation }) =>
    reservation === null ? [] : [{ ...fact, ...reservation, id: newId(), reviewId: review.id, itemId }],
  );
  if (reserved.length > 0) {
    await q.insert(t.reservationOpen).values(reserved).returning({ id: t.reservationOpen.id });
  }
  const adapted = typed.flatMap(({ itemId, adaptation, shareConsent }) =>
    adaptation === null
      ? []
      : [{ ...fact, ...adaptation, id: newId(), reviewId: review.id, itemId, shareConsent }],
  );
  if (adapted.length > 0) {
    await q.insert(t.adaptation).values(adapted).returning({ id: t.adaptation.id });
  }
};

/** False when the review is undone already. */
export const insertUndo = async (
  tx: WriteTx,
  row: { reviewId: string; byPersonId: string; reason: string; recordedAt: number },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.reviewUndo)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.reviewUndo.reviewId });
  return rows.length === 1;
};

/** False when the réserve is lifted already. */
export const insertLift = async (
  tx: WriteTx,
  row: { reservationId: string; byPersonId: string; note: string | null; recordedAt: number },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.reservationLifted)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.reservationLifted.reservationId });
  return rows.length === 1;
};

export type AdaptationRecord = {
  readonly id: string;
  readonly runId: string;
  readonly itemId: string;
  readonly reviewId: string | null;
  readonly byPersonId: string;
  readonly what: string;
  readonly why: string;
  readonly touchesCore: boolean;
  readonly shareConsent: boolean;
  readonly recordedAt: number;
};

/** What partners do otherwise, as their reviews describe it; of undone reviews too. */
export const listAdaptations = (tx: ReadTx, runIds: readonly string[]): Promise<AdaptationRecord[]> => {
  const { adaptation } = tx.t;
  return tx.q
    .select({
      id: adaptation.id,
      runId: adaptation.runId,
      itemId: adaptation.itemId,
      reviewId: adaptation.reviewId,
      byPersonId: adaptation.byPersonId,
      what: adaptation.what,
      why: adaptation.why,
      touchesCore: adaptation.touchesCore,
      shareConsent: adaptation.shareConsent,
      recordedAt: adaptation.recordedAt,
    })
    .from(adaptation)
    .where(inArray(adaptation.runId, [...runIds]));
};

/** When the association itself last wrote in a thread, by run, as it was known at `at`; its mentors' comments do not count. */
export const lastPartnerComments = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, number>> => {
  const { comment, person } = tx.t;
  const rows = await tx.q
    .select({ runId: comment.runId, lastAt: max(comment.recordedAt).mapWith(Number) })
    .from(comment)
    .innerJoin(
      person,
      and(eq(person.id, comment.byPersonId), eq(person.organisationId, comment.organisationId)),
    )
    .where(and(inArray(comment.runId, [...runIds]), lte(comment.recordedAt, at)))
    .groupBy(comment.runId);
  return new Map(rows.flatMap(({ runId, lastAt }) => (lastAt === null ? [] : [[runId, lastAt] as const])));
};

/** What was written in the threads of these runs since an instant, in no particular order: one query. */
export const listCommentsSince = (
  tx: ReadTx,
  runIds: readonly string[],
  since: number,
): Promise<(CommentRow & { runId: string })[]> => {
  const { comment } = tx.t;
  return tx.q
    .select({
      id: comment.id,
      runId: comment.runId,
      milestoneId: comment.milestoneId,
      itemId: comment.itemId,
      byPersonId: comment.byPersonId,
      text: comment.text,
      recordedAt: comment.recordedAt,
    })
    .from(comment)
    .where(and(inArray(comment.runId, [...runIds]), gte(comment.recordedAt, since)));
};
