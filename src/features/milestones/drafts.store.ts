/** Drafts are state: what somebody typed and did not hand in. Nobody else reads them. */
import { and, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';

export type DraftKey = { personId: string; runId: string; subject: string };
export type DraftRow = { subject: string; text: string; updatedAt: number };

const mine = ({ t: { draft } }: ReadTx, { personId, runId, subject }: DraftKey) =>
  and(eq(draft.personId, personId), eq(draft.runId, runId), eq(draft.subject, subject));

/** A person's own drafts about a run. */
export const listDrafts = (tx: ReadTx, personId: string, runId: string): Promise<DraftRow[]> => {
  const { draft } = tx.t;
  return tx.q
    .select({ subject: draft.subject, text: draft.text, updatedAt: draft.updatedAt })
    .from(draft)
    .where(and(eq(draft.personId, personId), eq(draft.runId, runId)));
};

export const putDraft = async (
  tx: WriteTx,
  row: DraftKey & { organisationId: string; text: string; baseFactId: string | null; updatedAt: number },
): Promise<void> => {
  const { draft } = tx.t;
  const { text, baseFactId, updatedAt } = row;
  await tx.q
    .insert(draft)
    .values(row)
    .onConflictDoUpdate({
      target: [draft.personId, draft.runId, draft.subject],
      set: { text, baseFactId, updatedAt },
    })
    .returning({ subject: draft.subject });
};

/** Handed in or emptied: nothing is left to keep. */
export const dropDraft = async (tx: WriteTx, key: DraftKey): Promise<void> => {
  await tx.q.delete(tx.t.draft).where(mine(tx, key)).returning({ subject: tx.t.draft.subject });
};
