/**
 * The facts of several runs at once, as they were known at an instant: each table is asked once, however many runs
 * there are, and what was recorded later is not there.
 */
import { and, count, eq, inArray, lte, max } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import { inOrder } from '#src/shared/facts.ts';
import type { Fact } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import type { HeldCall, ItemFact } from './milestones.types.ts';
import type {
  BlockRecord,
  CommentCount,
  EvidenceRecord,
  Frozen,
  ReservationRecord,
  ReviewLineRecord,
  ReviewRecord,
  SubmissionRecord,
  UndoRecord,
  WithdrawalRecord,
} from './run-facts.types.ts';

/** A row and the run it belongs to. */
export type OfRun<T> = T & { readonly runId: string };
type RunIds = readonly string[];

export const listItemFacts = (tx: ReadTx, runIds: RunIds, at: Instant): Promise<OfRun<ItemFact>[]> => {
  const { itemFact } = tx.t;
  return tx.q
    .select({
      runId: itemFact.runId,
      id: itemFact.id,
      itemId: itemFact.itemId,
      kind: itemFact.kind,
      byPersonId: itemFact.byPersonId,
      actingRole: itemFact.actingRole,
      contentVersion: itemFact.contentVersion,
      note: itemFact.note,
      recordedAt: itemFact.recordedAt,
    })
    .from(itemFact)
    .where(and(inArray(itemFact.runId, [...runIds]), lte(itemFact.recordedAt, at)));
};

export const listEvidence = async (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<EvidenceRecord>[]> => {
  const { evidence, evidenceItem, evidenceRemoval, file } = tx.t;
  const rows = await tx.q
    .select({
      runId: evidence.runId,
      id: evidence.id,
      kind: evidence.kind,
      byPersonId: evidence.byPersonId,
      text: evidence.text,
      url: evidence.url,
      contentVersion: evidence.contentVersion,
      recordedAt: evidence.recordedAt,
      removedAt: evidenceRemoval.recordedAt,
      removedBy: evidenceRemoval.byPersonId,
      removalReason: evidenceRemoval.reason,
      file: { id: file.id, name: file.name, mediaType: file.mediaType, bytes: file.bytes },
    })
    .from(evidence)
    .leftJoin(
      evidenceRemoval,
      and(eq(evidenceRemoval.evidenceId, evidence.id), lte(evidenceRemoval.recordedAt, at)),
    )
    .leftJoin(file, eq(file.id, evidence.fileId))
    .where(and(inArray(evidence.runId, [...runIds]), lte(evidence.recordedAt, at)));
  const items = await tx.q
    .select({ evidenceId: evidenceItem.evidenceId, itemId: evidenceItem.itemId })
    .from(evidenceItem)
    .innerJoin(evidence, eq(evidence.id, evidenceItem.evidenceId))
    .where(and(inArray(evidence.runId, [...runIds]), lte(evidence.recordedAt, at)));
  const itemsOf = Map.groupBy(items, ({ evidenceId }) => evidenceId);
  return rows.map((row) => ({
    ...row,
    itemIds: (itemsOf.get(row.id) ?? []).map(({ itemId }) => itemId),
  }));
};

/** When the first draft of an item appeared and its last one went away; not their texts, which are their writers'. */
export const listDraftMarks = (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<Fact & { itemId: string; begun: boolean }>[]> => {
  const { draftMark } = tx.t;
  return tx.q
    .select({
      runId: draftMark.runId,
      id: draftMark.id,
      itemId: draftMark.itemId,
      begun: draftMark.begun,
      recordedAt: draftMark.recordedAt,
    })
    .from(draftMark)
    .where(and(inArray(draftMark.runId, [...runIds]), lte(draftMark.recordedAt, at)));
};

export const listSubmissions = async (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<SubmissionRecord>[]> => {
  const { submission } = tx.t;
  const rows = await tx.q
    .select({
      runId: submission.runId,
      id: submission.id,
      milestoneId: submission.milestoneId,
      round: submission.round,
      byPersonId: submission.byPersonId,
      recordedAt: submission.recordedAt,
      frozen: submission.frozen,
    })
    .from(submission)
    .where(and(inArray(submission.runId, [...runIds]), lte(submission.recordedAt, at)));
  return rows.map((row) => {
    const frozen = row.frozen as Frozen;
    return { ...row, frozen, settledBy: frozen.settledBy, reachedItemIds: frozen.reachedItemIds };
  });
};

export const listWithdrawals = (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<WithdrawalRecord>[]> => {
  const { submission, submissionWithdrawal } = tx.t;
  return tx.q
    .select({
      runId: submission.runId,
      submissionId: submissionWithdrawal.submissionId,
      byPersonId: submissionWithdrawal.byPersonId,
      recordedAt: submissionWithdrawal.recordedAt,
    })
    .from(submissionWithdrawal)
    .innerJoin(submission, eq(submission.id, submissionWithdrawal.submissionId))
    .where(and(inArray(submission.runId, [...runIds]), lte(submissionWithdrawal.recordedAt, at)));
};

export const listReviews = async (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<ReviewRecord>[]> => {
  const { review, reviewItem } = tx.t;
  const rows = await tx.q
    .select({
      runId: review.runId,
      id: review.id,
      submissionId: review.submissionId,
      milestoneId: review.milestoneId,
      capacity: review.capacity,
      attempt: review.attempt,
      byPersonId: review.byPersonId,
      comment: review.comment,
      recordedAt: review.recordedAt,
    })
    .from(review)
    .where(and(inArray(review.runId, [...runIds]), lte(review.recordedAt, at)));
  const lines: (ReviewLineRecord & { reviewId: string })[] = await tx.q
    .select({
      reviewId: reviewItem.reviewId,
      itemId: reviewItem.itemId,
      verdict: reviewItem.verdict,
      comment: reviewItem.comment,
    })
    .from(reviewItem)
    .innerJoin(review, eq(review.id, reviewItem.reviewId))
    .where(and(inArray(review.runId, [...runIds]), lte(review.recordedAt, at)));
  const linesOf = Map.groupBy(lines, ({ reviewId }) => reviewId);
  return rows.map((row) => ({
    ...row,
    lines: (linesOf.get(row.id) ?? []).map(({ itemId, verdict, comment }) => ({ itemId, verdict, comment })),
  }));
};

export const listUndos = (tx: ReadTx, runIds: RunIds, at: Instant): Promise<OfRun<UndoRecord>[]> => {
  const { review, reviewUndo } = tx.t;
  return tx.q
    .select({
      runId: review.runId,
      reviewId: reviewUndo.reviewId,
      byPersonId: reviewUndo.byPersonId,
      reason: reviewUndo.reason,
      recordedAt: reviewUndo.recordedAt,
    })
    .from(reviewUndo)
    .innerJoin(review, eq(review.id, reviewUndo.reviewId))
    .where(and(inArray(review.runId, [...runIds]), lte(reviewUndo.recordedAt, at)));
};

export const listReservations = (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<ReservationRecord>[]> => {
  const { reservationOpen, reservationLifted } = tx.t;
  return tx.q
    .select({
      runId: reservationOpen.runId,
      id: reservationOpen.id,
      reviewId: reservationOpen.reviewId,
      itemId: reservationOpen.itemId,
      byPersonId: reservationOpen.byPersonId,
      text: reservationOpen.text,
      dueOn: reservationOpen.dueOn,
      responsible: reservationOpen.responsible,
      recordedAt: reservationOpen.recordedAt,
      liftedAt: reservationLifted.recordedAt,
      liftedBy: reservationLifted.byPersonId,
      liftedNote: reservationLifted.note,
    })
    .from(reservationOpen)
    .leftJoin(
      reservationLifted,
      and(eq(reservationLifted.reservationId, reservationOpen.id), lte(reservationLifted.recordedAt, at)),
    )
    .where(and(inArray(reservationOpen.runId, [...runIds]), lte(reservationOpen.recordedAt, at)));
};

export const listBlocks = (tx: ReadTx, runIds: RunIds, at: Instant): Promise<OfRun<BlockRecord>[]> => {
  const { blockFlag, blockCleared } = tx.t;
  return tx.q
    .select({
      runId: blockFlag.runId,
      id: blockFlag.id,
      milestoneId: blockFlag.milestoneId,
      byPersonId: blockFlag.byPersonId,
      text: blockFlag.text,
      recordedAt: blockFlag.recordedAt,
      clearedAt: blockCleared.recordedAt,
      clearedBy: blockCleared.byPersonId,
      clearedText: blockCleared.text,
    })
    .from(blockFlag)
    .leftJoin(blockCleared, and(eq(blockCleared.blockId, blockFlag.id), lte(blockCleared.recordedAt, at)))
    .where(and(inArray(blockFlag.runId, [...runIds]), lte(blockFlag.recordedAt, at)));
};

export const countComments = async (
  tx: ReadTx,
  runIds: RunIds,
  at: Instant,
): Promise<OfRun<CommentCount>[]> => {
  const { comment } = tx.t;
  const rows = await tx.q
    .select({
      runId: comment.runId,
      milestoneId: comment.milestoneId,
      itemId: comment.itemId,
      count: count(),
      lastAt: max(comment.recordedAt).mapWith(Number),
    })
    .from(comment)
    .where(and(inArray(comment.runId, [...runIds]), lte(comment.recordedAt, at)))
    .groupBy(comment.runId, comment.milestoneId, comment.itemId);
  return rows.map((row) => ({ ...row, lastAt: row.lastAt ?? 0 }));
};

/** Calls whose minutes were sent; the day is the last one that was set, and no longer moves once they are. */
export const listHeldCalls = async (tx: ReadTx, runIds: RunIds, at: Instant): Promise<OfRun<HeldCall>[]> => {
  const { meeting, meetingDate, meetingMinutes } = tx.t;
  const rows = await tx.q
    .select({
      runId: meeting.runId,
      id: meeting.id,
      on: meetingDate.onDate,
      recordedAt: meetingMinutes.recordedAt,
      date: { id: meetingDate.id, recordedAt: meetingDate.recordedAt },
    })
    .from(meeting)
    .innerJoin(meetingMinutes, and(eq(meetingMinutes.meetingId, meeting.id), eq(meetingMinutes.attempt, 1)))
    .innerJoin(meetingDate, eq(meetingDate.meetingId, meeting.id))
    .where(
      and(
        inArray(meeting.runId, [...runIds]),
        eq(meeting.kind, 'call'),
        lte(meetingMinutes.recordedAt, at),
        lte(meetingDate.recordedAt, at),
      ),
    );
  const sorted = inOrder(rows.map(({ date, ...call }) => ({ ...date, call })));
  return [...new Map(sorted.map(({ call }) => [call.id, call])).values()];
};
