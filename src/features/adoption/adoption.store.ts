/** Levels on the adoption grid: facts, inserted only. */
import { eq, inArray } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Rating } from './adoption.types.ts';

type OfRun = { readonly runId: string };

/** Every level that was given in these runs, undone ones too, in no particular order. */
export const listRatings = async (tx: ReadTx, runIds: readonly string[]): Promise<(Rating & OfRun)[]> => {
  const { adoptionRating: rating, adoptionRatingUndone: undone } = tx.t;
  const rows = await tx.q
    .select({
      id: rating.id,
      runId: rating.runId,
      pillarId: rating.pillarId,
      voice: rating.voice,
      level: rating.level,
      coreMissing: rating.coreMissing,
      observed: rating.observed,
      round: rating.round,
      byPersonId: rating.byPersonId,
      recordedAt: rating.recordedAt,
      undone: { byPersonId: undone.byPersonId, reason: undone.reason, recordedAt: undone.recordedAt },
    })
    .from(rating)
    .leftJoin(undone, eq(undone.ratingId, rating.id))
    .where(inArray(rating.runId, [...runIds]));
  return rows;
};

export type RatingRow = Omit<Rating, 'undone'> & OfRun & { readonly organisationId: string };

export const insertRatings = async (tx: WriteTx, rows: readonly RatingRow[]): Promise<void> => {
  await tx.q
    .insert(tx.t.adoptionRating)
    .values([...rows])
    .returning({ id: tx.t.adoptionRating.id });
};

/** The proofs that a level leans on. */
export const insertRatingEvidence = async (
  tx: WriteTx,
  ratingId: string,
  evidenceIds: readonly string[],
): Promise<void> => {
  if (evidenceIds.length === 0) return;
  const { adoptionRatingEvidence } = tx.t;
  await tx.q
    .insert(adoptionRatingEvidence)
    .values(evidenceIds.map((evidenceId) => ({ ratingId, evidenceId })))
    .returning({ ratingId: adoptionRatingEvidence.ratingId });
};

/** Level → the proofs that it leans on. */
export const listRatingEvidence = async (
  tx: ReadTx,
  ratingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { adoptionRatingEvidence: link } = tx.t;
  const rows = await tx.q
    .select({ ratingId: link.ratingId, evidenceId: link.evidenceId })
    .from(link)
    .where(inArray(link.ratingId, [...ratingIds]));
  const groups = Map.groupBy(rows, ({ ratingId }) => ratingId);
  return new Map([...groups].map(([id, all]) => [id, all.map(({ evidenceId }) => evidenceId)]));
};

export const insertUndoing = async (
  tx: WriteTx,
  row: {
    readonly ratingId: string;
    readonly byPersonId: string;
    readonly reason: string;
    readonly recordedAt: number;
  },
): Promise<void> => {
  await tx.q
    .insert(tx.t.adoptionRatingUndone)
    .values(row)
    .returning({ ratingId: tx.t.adoptionRatingUndone.ratingId });
};
