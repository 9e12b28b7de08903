/** The team's own levels on the adoption grid: facts, inserted only. */
import { and, eq, inArray, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Rating } from './grid.rules.ts';

/** Every level that these teams gave themselves, in no particular order. Without `at`, until now. */
export const listTeamRatings = (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant = Number.MAX_SAFE_INTEGER,
): Promise<(Rating & { runId: string })[]> => {
  const { adoptionRating } = tx.t;
  return tx.q
    .select({
      id: adoptionRating.id,
      runId: adoptionRating.runId,
      pillarId: adoptionRating.pillarId,
      level: adoptionRating.level,
      round: adoptionRating.round,
      byPersonId: adoptionRating.byPersonId,
      recordedAt: adoptionRating.recordedAt,
    })
    .from(adoptionRating)
    .where(
      and(
        inArray(adoptionRating.runId, [...runIds]),
        eq(adoptionRating.voice, 'team'),
        lte(adoptionRating.recordedAt, at),
      ),
    );
};

export const insertTeamRatings = async (
  tx: WriteTx,
  rows: readonly (Rating & { runId: string; organisationId: string })[],
): Promise<void> => {
  await tx.q
    .insert(tx.t.adoptionRating)
    .values(rows.map((row) => ({ ...row, voice: 'team' as const, coreMissing: false })))
    .returning({ id: tx.t.adoptionRating.id });
};
