/** The facts of several runs at once: each table is asked once, however many runs there are. */
import { and, count, eq, inArray, max } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import { inOrder } from '#src/shared/facts.ts';
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

export const listItemFacts = (tx: ReadTx, runIds: RunIds): Promise<OfRun<ItemFact>[]> => {
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
    .where(inArray(itemFact.runId, [...runIds]));
};

export const listEvidence = async (tx: ReadTx, runIds: RunIds): Promise<OfRun<EvidenceRecord>[]> => {
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
    .leftJoin(evidenceRemoval, eq(evidenceRemoval.evidenceId, evidence.id))
    .leftJoin(file, eq(file.id, evidence.fileId))
    .where(inArray(evidence.runId, [...runIds]));
  const items = await tx.q
    .select({ evidenceId: evidenceItem.evidenceId, itemId: evidenceItem.itemId })
    .from(evidenceItem)
    .innerJoin(evidence, eq(evidence.id, evidenceItem.evidenceId))
    .where(inArray(evidence.runId, [...runIds]));
  const itemsOf = Map.groupBy(items, ({ evidenceId }) => evidenceId);
  return rows.map((row) => ({
    ...row,
    itemIds: (itemsOf.get(row.id) ?? []).map(({ itemId }) => itemId),
  }));
};

/** What each draft is about, e.g. `note:j03-lieu-prete`; not its text, which is its writer's. */
export const listDraftSubjects = (tx: ReadTx, runIds: RunIds): Promise<OfRun<{ subject: string }>[]> =>
  tx.q
    .select({ runId: tx.t.draft.runId, subject: tx.t.draft.subject })
    .from(tx.t.draft)
    .where(inArray(tx.t.draft.runId, [...runIds]));

export const listSubmissions = async (tx: ReadTx, runIds: RunIds): Promise<OfRun<SubmissionRecord>[]> => {
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
    .where(inArray(submission.runId, [...runIds]));
  return rows.map((row) => {
    const frozen = row.frozen as Frozen;
    return { ...row, frozen, settledBy: frozen.settledBy, reachedItemIds: frozen.reachedItemIds };
  });
};

export const listWithdrawals = (tx: ReadTx, runIds: RunIds): Promise<OfRun<WithdrawalRecord>[]> => {
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
    .where(inArray(submission.runId, [...runIds]));
};

export const listReviews = async (tx: ReadTx, runIds: RunIds): Promise<OfRun<ReviewRecord>[]> => {
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
    .where(inArray(review.runId, [...runIds]));
  const lines: (ReviewLineRecord & { reviewId: string })[] = await tx.q
    .select({
      reviewId: reviewItem.reviewId,
      itemId: reviewItem.itemId,
      verdict: reviewItem.verdict,
      comment: reviewItem.comment,
    })
    .from(reviewItem)
    .innerJoin(review, eq(review.id, reviewItem.reviewId))
    .where(inArray(review.runId, [...runIds]));
  const linesOf = Map.groupBy(lines, ({ reviewId }) => reviewId);
  return rows.map((row) => ({
    ...row,
    lines: (linesOf.get(row.id) ?? []).map(({ itemId, verdict, comment }) => ({ itemId, verdict, comment })),
  }));
};

export const listUndos = (tx: ReadTx, runIds: RunIds): Promise<OfRun<UndoRecord>[]> => {
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
    .where(inArray(review.runId, [...runIds]));
};

export const listReservations = (tx: ReadTx, runIds: RunIds): Promise<OfRun<ReservationRecord>[]> => {
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
    .leftJoin(reservationLifted, eq(reservationLifted.reservationId, reservationOpen.id))
    .where(inArray(reservationOpen.runId, [...runIds]));
};

export const listBlocks = (tx: ReadTx, runIds: RunIds): Promise<OfRun<BlockRecord>[]> => {
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
    .leftJoin(blockCleared, eq(blockCleared.blockId, blockFlag.id))
    .where(inArray(blockFlag.runId, [...runIds]));
};

export const countComments = async (tx: ReadTx, runIds: RunIds): Promise<OfRun<CommentCount>[]> => {
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
    .where(inArray(comment.runId, [...runIds]))
    .groupBy(comment.runId, comment.milestoneId, comment.itemId);
  return rows.map((row) => ({ ...row, lastAt: row.lastAt ?? 0 }));
};

/** Calls whose minutes were sent; the day is the last one that was set, and no longer moves once they are. */
export const listHeldCalls = async (tx: ReadTx, runIds: RunIds): Promise<OfRun<HeldCall>[]> => {
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
    .where(and(inArray(meeting.runId, [...runIds]), eq(meeting.kind, 'call')));
  const sorted = inOrder(rows.map(({ date, ...call }) => ({ ...date, call })));
  return [...new Map(sorted.map(({ call }) => [call.id, call])).values()];
};
