/** What a person typed in a form and did not save: hers alone. `form:<item>`; put aside, `form-aside:<item>`. */
import { and, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';

export type DraftKey = { readonly personId: string; readonly runId: string; readonly subject: string };
export type DraftRow = {
  readonly text: string;
  readonly baseFactId: string | null;
  readonly updatedAt: number;
};

export const draftSubject = (itemId: string): string => `form:${itemId}`;
export const asideSubject = (itemId: string): string => `form-aside:${itemId}`;

const mine = ({ t: { draft } }: ReadTx, { personId, runId, subject }: DraftKey) =>
  and(eq(draft.personId, personId), eq(draft.runId, runId), eq(draft.subject, subject));

export const findDraft = async (tx: ReadTx, key: DraftKey): Promise<DraftRow | null> => {
  const { draft } = tx.t;
  const rows = await tx.q
    .select({ text: draft.text, baseFactId: draft.baseFactId, updatedAt: draft.updatedAt })
    .from(draft)
    .where(mine(tx, key));
  return rows[0] ?? null;
};

export const putDraft = async (
  tx: WriteTx,
  row: DraftKey & DraftRow & { readonly organisationId: string },
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

export const dropDraft = async (tx: WriteTx, key: DraftKey): Promise<void> => {
  await tx.q.delete(tx.t.draft).where(mine(tx, key)).returning({ subject: tx.t.draft.subject });
};
