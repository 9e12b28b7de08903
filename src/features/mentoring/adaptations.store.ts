import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { FollowUpDecision, ReviewCapacity, Verdict } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

/** An adaptation with the answer it came with, and what became of that answer. */
export type AdaptationRow = {
  readonly id: string;
  readonly runId: string;
  readonly itemId: string;
  readonly what: string;
  readonly why: string;
  readonly touchesCore: boolean;
  readonly shareConsent: boolean;
  readonly by: string;
  readonly recordedAt: Instant;
  readonly capacity: ReviewCapacity | null;
  readonly verdict: Verdict | null;
  readonly undoneAt: Instant | null;
};

export const listAdaptationRows = (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<AdaptationRow[]> => {
  const { adaptation, person, review, reviewItem, reviewUndo } = tx.t;
  return tx.q
    .select({
      id: adaptation.id,
      runId: adaptation.runId,
      itemId: adaptation.itemId,
      what: adaptation.what,
      why: adaptation.why,
      touchesCore: adaptation.touchesCore,
      shareConsent: adaptation.shareConsent,
      by: person.displayName,
      recordedAt: adaptation.recordedAt,
      capacity: review.capacity,
      verdict: reviewItem.verdict,
      undoneAt: reviewUndo.recordedAt,
    })
    .from(adaptation)
    .innerJoin(person, eq(person.id, adaptation.byPersonId))
    .leftJoin(review, eq(review.id, adaptation.reviewId))
    .leftJoin(
      reviewItem,
      and(eq(reviewItem.reviewId, adaptation.reviewId), eq(reviewItem.itemId, adaptation.itemId)),
    )
    .leftJoin(reviewUndo, eq(reviewUndo.reviewId, adaptation.reviewId))
    .where(and(inArray(adaptation.runId, [...runIds]), lte(adaptation.recordedAt, at)));
};

export type FollowUpRow = {
  readonly id: string;
  readonly adaptationId: string;
  readonly seen: string;
  readonly decision: FollowUpDecision;
  readonly by: string;
  readonly recordedAt: Instant;
};

/** What became of adaptations, oldest first. */
export const listFollowUps = (tx: ReadTx, runIds: readonly string[], at: Instant): Promise<FollowUpRow[]> => {
  const { adaptationFollowUp, person } = tx.t;
  return tx.q
    .select({
      id: adaptationFollowUp.id,
      adaptationId: adaptationFollowUp.adaptationId,
      seen: adaptationFollowUp.seen,
      decision: adaptationFollowUp.decision,
      by: person.displayName,
      recordedAt: adaptationFollowUp.recordedAt,
    })
    .from(adaptationFollowUp)
    .innerJoin(person, eq(person.id, adaptationFollowUp.byPersonId))
    .where(and(inArray(adaptationFollowUp.runId, [...runIds]), lte(adaptationFollowUp.recordedAt, at)))
    .orderBy(asc(adaptationFollowUp.recordedAt), asc(adaptationFollowUp.id));
};

export const insertFollowUp = async (
  tx: WriteTx,
  row: Omit<FollowUpRow, 'by'> & { runId: string; organisationId: string; byPersonId: string },
): Promise<void> => {
  const { adaptationFollowUp } = tx.t;
  await tx.q.insert(adaptationFollowUp).values(row).returning({ id: adaptationFollowUp.id });
};
