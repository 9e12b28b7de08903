/** Drafts are state: what somebody typed and did not hand in, hers alone. That an item has one is a fact, told by marks. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { draftItemId, subjectsOnItem } from './draft-items.rules.ts';

export type DraftKey = { readonly personId: string; readonly runId: string; readonly subject: string };
export type DraftRow = {
  readonly text: string;
  readonly baseFactId: string | null;
  readonly updatedAt: number;
};

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
  now: Instant,
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
  await markItem(tx, { ...row, now });
};

/** Handed in or emptied: nothing is left to keep. */
export const dropDraft = async (tx: WriteTx, key: DraftKey, now: Instant): Promise<void> => {
  const { draft } = tx.t;
  const dropped = await tx.q
    .delete(draft)
    .where(mine(tx, key))
    .returning({ organisationId: draft.organisationId });
  for (const { organisationId } of dropped) await markItem(tx, { ...key, organisationId, now });
};

type Marked = {
  readonly runId: string;
  readonly organisationId: string;
  readonly subject: string;
  readonly now: Instant;
};

/** A mark when the first draft of an item appears, and one when its last goes away: a past date can be shown again. */
const markItem = async (tx: WriteTx, { runId, organisationId, subject, now }: Marked): Promise<void> => {
  const itemId = draftItemId(subject);
  if (itemId === null) return;
  const { draft, draftMark } = tx.t;
  const left = await tx.q
    .select({ subject: draft.subject })
    .from(draft)
    .where(and(eq(draft.runId, runId), inArray(draft.subject, subjectsOnItem(itemId))))
    .limit(1);
  const [last] = await tx.q
    .select({ begun: draftMark.begun, recordedAt: draftMark.recordedAt })
    .from(draftMark)
    .where(and(eq(draftMark.runId, runId), eq(draftMark.itemId, itemId)))
    .orderBy(desc(draftMark.recordedAt))
    .limit(1);
  const begun = left.length > 0;
  if (begun === (last?.begun ?? false)) return;
  const recordedAt = Math.max(now, (last?.recordedAt ?? 0) + 1);
  await tx.q
    .insert(draftMark)
    .values({ id: newId(), runId, organisationId, itemId, begun, recordedAt })
    .returning({ id: draftMark.id });
};
