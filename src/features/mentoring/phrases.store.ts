import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

export type ReplyPhrase = {
  readonly id: string;
  readonly text: string;
  /** Who wrote it first. */
  readonly by: string;
  readonly recordedAt: Instant;
  readonly updatedAt: Instant;
  readonly removedAt: Instant | null;
};

/** The sentences that the mentors of an organisation share, removed ones included, oldest first. */
export const listPhrases = (tx: ReadTx, organisationId: string): Promise<ReplyPhrase[]> => {
  const { replyPhrase, person } = tx.t;
  return tx.q
    .select({
      id: replyPhrase.id,
      text: replyPhrase.text,
      by: person.displayName,
      recordedAt: replyPhrase.recordedAt,
      updatedAt: replyPhrase.updatedAt,
      removedAt: replyPhrase.removedAt,
    })
    .from(replyPhrase)
    .innerJoin(person, eq(person.id, replyPhrase.byPersonId))
    .where(eq(replyPhrase.organisationId, organisationId))
    .orderBy(asc(replyPhrase.recordedAt), asc(replyPhrase.id));
};

export const insertPhrase = async (
  tx: WriteTx,
  row: { id: string; organisationId: string; byPersonId: string; text: string; now: Instant },
): Promise<void> => {
  const { now, ...columns } = row;
  const { replyPhrase } = tx.t;
  await tx.q
    .insert(replyPhrase)
    .values({ ...columns, recordedAt: now, updatedAt: now, removedAt: null })
    .returning({ id: replyPhrase.id });
};

type One = { readonly id: string; readonly organisationId: string };

/** False when there is no such sentence, or it was removed. */
export const updatePhrase = async (
  tx: WriteTx,
  { id, organisationId }: One,
  change: { readonly text: string; readonly updatedAt: Instant },
): Promise<boolean> => {
  const { replyPhrase } = tx.t;
  const rows = await tx.q
    .update(replyPhrase)
    .set(change)
    .where(
      and(
        eq(replyPhrase.id, id),
        eq(replyPhrase.organisationId, organisationId),
        isNull(replyPhrase.removedAt),
      ),
    )
    .returning({ id: replyPhrase.id });
  return rows.length === 1;
};

/** Removes a sentence, or (null) puts it back; false when there was none to. */
export const setPhraseRemoved = async (
  tx: WriteTx,
  { id, organisationId }: One,
  removedAt: Instant | null,
): Promise<boolean> => {
  const { replyPhrase } = tx.t;
  const rows = await tx.q
    .update(replyPhrase)
    .set({ removedAt })
    .where(
      and(
        eq(replyPhrase.id, id),
        eq(replyPhrase.organisationId, organisationId),
        (removedAt === null ? isNotNull : isNull)(replyPhrase.removedAt),
      ),
    )
    .returning({ id: replyPhrase.id });
  return rows.length === 1;
};
