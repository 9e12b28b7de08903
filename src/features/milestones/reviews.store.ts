import type { ReviewCapacity } from '#db/schema/lists.ts';
import type { WriteTx } from '#db/types.ts';
import type { ReviewLine } from './milestones.types.ts';

/** Whose run, in which association, by whom, when: what every fact of a reviewer carries. */
export type FactOf = {
  readonly runId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: number;
};

export const insertReview = async (
  tx: WriteTx,
  row: FactOf & {
    id: string;
    submissionId: string;
    milestoneId: string;
    capacity: ReviewCapacity;
    attempt: number;
    comment: string | null;
    lines: readonly (ReviewLine & { comment: string | null })[];
  },
): Promise<void> => {
  const { lines, ...columns } = row;
  await tx.q.insert(tx.t.review).values(columns).returning({ id: tx.t.review.id });
  await tx.q
    .insert(tx.t.reviewItem)
    .values(lines.map(({ itemId, verdict, comment }) => ({ reviewId: row.id, itemId, verdict, comment })))
    .returning({ itemId: tx.t.reviewItem.itemId });
};

export const insertReservation = async (
  tx: WriteTx,
  row: FactOf & {
    id: string;
    reviewId: string;
    itemId: string;
    text: string;
    dueOn: string;
    responsible: string;
  },
): Promise<void> => {
  await tx.q.insert(tx.t.reservationOpen).values(row).returning({ id: tx.t.reservationOpen.id });
};

export const insertAdaptation = async (
  tx: WriteTx,
  row: FactOf & {
    id: string;
    reviewId: string;
    itemId: string;
    what: string;
    why: string;
    touchesCore: boolean;
    shareConsent: boolean;
  },
): Promise<void> => {
  await tx.q.insert(tx.t.adaptation).values(row).returning({ id: tx.t.adaptation.id });
};

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
