/** Saved forms: each saving is a proof of kind `form`, never changed; the last one not removed counts. */
import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { latest } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import type { FormVersion, StoredForm } from './forms.types.ts';

type Standing = { id: string; runId: string; itemId: string; recordedAt: number };

/** Ids of the savings that counted at an instant, by run and item: bodies left out. */
const standingForms = async (
  tx: ReadTx,
  runIds: readonly string[],
  itemIds: readonly string[],
  at: Instant,
): Promise<Standing[]> => {
  const { evidence, evidenceItem, evidenceRemoval } = tx.t;
  const rows = await tx.q
    .select({
      id: evidence.id,
      runId: evidence.runId,
      itemId: evidenceItem.itemId,
      recordedAt: evidence.recordedAt,
    })
    .from(evidence)
    .innerJoin(evidenceItem, eq(evidenceItem.evidenceId, evidence.id))
    .leftJoin(
      evidenceRemoval,
      and(eq(evidenceRemoval.evidenceId, evidence.id), lte(evidenceRemoval.recordedAt, at)),
    )
    .where(
      and(
        lte(evidence.recordedAt, at),
        inArray(evidence.runId, [...runIds]),
        eq(evidence.kind, 'form'),
        inArray(evidenceItem.itemId, [...itemIds]),
        isNull(evidenceRemoval.evidenceId),
      ),
    );
  const groups = Map.groupBy(rows, ({ runId, itemId }) => `${runId} ${itemId}`);
  return [...groups.values()].flatMap((versions) => latest(versions) ?? []);
};

/** The saving that counted of each of these items, with its run: two queries, however many. Without `at`, the last one. */
export const latestForms = async (
  tx: ReadTx,
  runIds: readonly string[],
  itemIds: readonly string[],
  at: Instant = Number.MAX_SAFE_INTEGER,
): Promise<(FormVersion & { runId: string })[]> => {
  if (runIds.length === 0 || itemIds.length === 0) return [];
  const standing = await standingForms(tx, runIds, itemIds, at);
  if (standing.length === 0) return [];
  const { evidence } = tx.t;
  const rows = await tx.q
    .select(columns(tx))
    .from(evidence)
    .where(
      inArray(
        evidence.id,
        standing.map(({ id }) => id),
      ),
    );
  return standing.flatMap(({ id, runId, itemId }) => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? [] : [{ ...versionOf(row, itemId), runId }];
  });
};

/** Every saving of an item's form that was not removed, the last one first. */
export const listFormVersions = async (tx: ReadTx, runId: string, itemId: string): Promise<FormVersion[]> => {
  const { evidence, evidenceItem, evidenceRemoval } = tx.t;
  const rows = await tx.q
    .select(columns(tx))
    .from(evidence)
    .innerJoin(evidenceItem, eq(evidenceItem.evidenceId, evidence.id))
    .leftJoin(evidenceRemoval, eq(evidenceRemoval.evidenceId, evidence.id))
    .where(
      and(
        eq(evidence.runId, runId),
        eq(evidence.kind, 'form'),
        eq(evidenceItem.itemId, itemId),
        isNull(evidenceRemoval.evidenceId),
      ),
    );
  return rows
    .map((row) => versionOf(row, itemId))
    .sort((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1));
};

const columns = ({ t: { evidence } }: ReadTx) => ({
  id: evidence.id,
  form: evidence.form,
  contentVersion: evidence.contentVersion,
  byPersonId: evidence.byPersonId,
  recordedAt: evidence.recordedAt,
});

const versionOf = (
  row: { id: string; form: unknown; contentVersion: string | null; byPersonId: string; recordedAt: number },
  itemId: string,
): FormVersion => {
  const stored = row.form as Partial<StoredForm> | null;
  return {
    id: row.id,
    itemId,
    answers: stored?.answers ?? {},
    summary: stored?.summary ?? [],
    contentVersion: row.contentVersion ?? '',
    byPersonId: row.byPersonId,
    recordedAt: row.recordedAt,
  };
};

export const insertForm = async (
  tx: WriteTx,
  row: {
    id: string;
    runId: string;
    organisationId: string;
    itemId: string;
    byPersonId: string;
    recordedAt: number;
    contentVersion: string;
    form: StoredForm;
  },
): Promise<void> => {
  const { evidence, evidenceItem } = tx.t;
  const { itemId, ...columnsOf } = row;
  await tx.q
    .insert(evidence)
    .values({ ...columnsOf, kind: 'form' })
    .returning({ id: evidence.id });
  await tx.q
    .insert(evidenceItem)
    .values({ evidenceId: row.id, itemId })
    .returning({ id: evidenceItem.evidenceId });
};
