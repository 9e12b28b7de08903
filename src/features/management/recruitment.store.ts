import { eq, inArray, max } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Said } from './open-life.ts';
import type { RecruitmentCounts } from './recruitment.rules.ts';

export type RecruitmentRow = {
  readonly id: string;
  readonly runId: string;
  readonly counts: RecruitmentCounts;
  readonly recordedAt: Instant;
};

/** Every version of the numbers of these runs. */
export const listRecruitment = (tx: ReadTx, runIds: readonly string[]): Promise<RecruitmentRow[]> => {
  const { recruitmentCount: row } = tx.t;
  return tx.q
    .select({ id: row.id, runId: row.runId, counts: row.counts, recordedAt: row.recordedAt })
    .from(row)
    .where(inArray(row.runId, [...runIds]));
};

/** One more version, later than the one before even in the same millisecond. */
export const insertRecruitment = async (
  tx: WriteTx,
  { recordedAt, ...said }: Said,
  { runId, counts }: { runId: string; counts: RecruitmentCounts },
): Promise<void> => {
  const { recruitmentCount } = tx.t;
  const [last] = await tx.q
    .select({ at: max(recruitmentCount.recordedAt).mapWith(Number) })
    .from(recruitmentCount)
    .where(eq(recruitmentCount.runId, runId));
  const later = Math.max(recordedAt, (last?.at ?? 0) + 1);
  await tx.q
    .insert(recruitmentCount)
    .values({ id: newId(), runId, ...said, counts, recordedAt: later })
    .returning({ id: recruitmentCount.id });
};
