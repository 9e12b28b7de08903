import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Talk } from './management.types.ts';
import type { Said } from './open-life.ts';

/** The talks of these associations that nobody took off. */
export const listTalks = (tx: ReadTx, organisationIds: readonly string[]): Promise<Talk[]> => {
  const { individualTalk: talk, individualTalkRemoved: removed } = tx.t;
  return tx.q
    .select({
      id: talk.id,
      organisationId: talk.organisationId,
      personId: talk.personId,
      onDate: talk.onDate,
      minutes: talk.minutes,
      recordedAt: talk.recordedAt,
    })
    .from(talk)
    .leftJoin(removed, eq(removed.talkId, talk.id))
    .where(and(inArray(talk.organisationId, [...organisationIds]), isNull(removed.talkId)));
};

export const insertTalk = async (
  tx: WriteTx,
  row: Said & Pick<Talk, 'id' | 'personId' | 'onDate' | 'minutes'>,
): Promise<void> => {
  await tx.q.insert(tx.t.individualTalk).values(row).returning({ id: tx.t.individualTalk.id });
};

/** Whether a talk, taken off or not, is of this association. */
export const talkExists = async (
  tx: ReadTx,
  { talkId, organisationId }: { talkId: string; organisationId: string },
): Promise<boolean> => {
  const { individualTalk: talk } = tx.t;
  const rows = await tx.q
    .select({ id: talk.id })
    .from(talk)
    .where(and(eq(talk.id, talkId), eq(talk.organisationId, organisationId)));
  return rows.length === 1;
};

/** Takes a talk off; asked twice, nothing more happens. */
export const insertRemoval = async (tx: WriteTx, row: Said & { readonly talkId: string }): Promise<void> => {
  const { individualTalkRemoved: removed } = tx.t;
  await tx.q.insert(removed).values(row).onConflictDoNothing().returning({ id: removed.talkId });
};

/** Puts it back: whether it is taken off is state, and the journal keeps both gestures. */
export const deleteRemoval = async (
  tx: WriteTx,
  { talkId, organisationId }: { talkId: string; organisationId: string },
): Promise<void> => {
  const { individualTalkRemoved: removed } = tx.t;
  await tx.q
    .delete(removed)
    .where(and(eq(removed.talkId, talkId), eq(removed.organisationId, organisationId)))
    .returning({ id: removed.talkId });
};
