/** Which runs something was sent, answered or blocked in since an instant: most of the network is quiet, or has ended. */
import { and, eq, gte, inArray } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

/** Of these runs, those with a sending, a review, a reserve or a block of which anything was recorded since. */
export const listRunsAnsweredSince = async (
  tx: ReadTx,
  runIds: readonly string[],
  since: Instant,
): Promise<string[]> => {
  const { submission, review, reservationOpen, blockFlag } = tx.t;
  const found: { runId: string }[] = [];
  for (const table of [submission, review, reservationOpen, blockFlag])
    found.push(
      ...(await tx.q
        .selectDistinct({ runId: table.runId })
        .from(table)
        .where(and(inArray(table.runId, [...runIds]), gte(table.recordedAt, since)))),
    );
  return [...new Set([...found, ...(await listChangedSince(tx, runIds, since))].map(({ runId }) => runId))];
};

/** The same of what was taken back, undone, lifted or cleared. */
const listChangedSince = async (
  tx: ReadTx,
  runIds: readonly string[],
  since: Instant,
): Promise<{ runId: string }[]> => {
  const { submission, review, reservationOpen, blockFlag } = tx.t;
  const { submissionWithdrawal: back, reviewUndo, reservationLifted: lifted, blockCleared } = tx.t;
  const changes = [
    { fact: back, told: submission, of: eq(submission.id, back.submissionId) },
    { fact: reviewUndo, told: review, of: eq(review.id, reviewUndo.reviewId) },
    { fact: lifted, told: reservationOpen, of: eq(reservationOpen.id, lifted.reservationId) },
    { fact: blockCleared, told: blockFlag, of: eq(blockFlag.id, blockCleared.blockId) },
  ];
  const found: { runId: string }[] = [];
  for (const { fact, told, of } of changes)
    found.push(
      ...(await tx.q
        .selectDistinct({ runId: told.runId })
        .from(fact)
        .innerJoin(told, of)
        .where(and(inArray(told.runId, [...runIds]), gte(fact.recordedAt, since)))),
    );
  return found;
};
