/** Until when a person has read her news. State, her own. */
import { and, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

const SUBJECT = 'news';

/** 0 for somebody who never said that she had read. */
export const findSeenAt = async (tx: ReadTx, personId: string): Promise<Instant> => {
  const { seenMark } = tx.t;
  const rows = await tx.q
    .select({ at: seenMark.at })
    .from(seenMark)
    .where(and(eq(seenMark.personId, personId), eq(seenMark.subject, SUBJECT)));
  return rows[0]?.at ?? 0;
};

export const putSeenAt = async (tx: WriteTx, personId: string, at: Instant): Promise<void> => {
  const { seenMark } = tx.t;
  await tx.q
    .insert(seenMark)
    .values({ personId, subject: SUBJECT, at })
    .onConflictDoUpdate({ target: [seenMark.personId, seenMark.subject], set: { at } })
    .returning({ at: seenMark.at });
};
