/** Drafts are state: what somebody typed and did not hand in. Nobody else reads them. */
import { and, eq } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';

export type DraftRow = { subject: string; text: string; updatedAt: number };

/** A person's own drafts about a run. */
export const listDrafts = (tx: ReadTx, personId: string, runId: string): Promise<DraftRow[]> => {
  const { draft } = tx.t;
  return tx.q
    .select({ subject: draft.subject, text: draft.text, updatedAt: draft.updatedAt })
    .from(draft)
    .where(and(eq(draft.personId, personId), eq(draft.runId, runId)));
};
