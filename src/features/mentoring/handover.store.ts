import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

export type HandoverNote = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly recordedAt: Instant;
};

/** What those who accompanied left for those who follow, last first. */
export const listHandoverNotes = (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<HandoverNote[]> => {
  const { handoverNote, person } = tx.t;
  return tx.q
    .select({
      id: handoverNote.id,
      text: handoverNote.text,
      by: person.displayName,
      recordedAt: handoverNote.recordedAt,
    })
    .from(handoverNote)
    .innerJoin(person, eq(person.id, handoverNote.byPersonId))
    .where(and(inArray(handoverNote.runId, [...runIds]), lte(handoverNote.recordedAt, at)))
    .orderBy(desc(handoverNote.recordedAt), desc(handoverNote.id));
};

export const insertHandoverNote = async (
  tx: WriteTx,
  row: {
    id: string;
    runId: string;
    organisationId: string;
    byPersonId: string;
    text: string;
    recordedAt: Instant;
  },
): Promise<void> => {
  const { handoverNote } = tx.t;
  await tx.q.insert(handoverNote).values(row).returning({ id: handoverNote.id });
};
