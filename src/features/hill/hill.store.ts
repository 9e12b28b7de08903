/** The monthly points: facts, inserted only. */
import { and, inArray, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { HillFact } from './hill.types.ts';

/** Every place that the teams of these runs had said by an instant, in no particular order: one query. */
export const listHillFacts = (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<(HillFact & { runId: string })[]> => {
  const { hillSnapshot } = tx.t;
  return tx.q
    .select({
      id: hillSnapshot.id,
      runId: hillSnapshot.runId,
      workstreamId: hillSnapshot.workstreamId,
      month: hillSnapshot.month,
      position: hillSnapshot.position,
      sentence: hillSnapshot.sentence,
      recordedAt: hillSnapshot.recordedAt,
    })
    .from(hillSnapshot)
    .where(and(inArray(hillSnapshot.runId, [...runIds]), lte(hillSnapshot.recordedAt, at)));
};

export type HillRow = HillFact & {
  readonly runId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
};

export const insertHillFacts = async (tx: WriteTx, rows: readonly HillRow[]): Promise<void> => {
  await tx.q
    .insert(tx.t.hillSnapshot)
    .values([...rows])
    .returning({ id: tx.t.hillSnapshot.id });
};
