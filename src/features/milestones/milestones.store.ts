/** What the partner writes: facts are inserted, drafts are kept or dropped. */
import { and, eq, inArray, isNull, max } from 'drizzle-orm';
import type { EvidenceKind, ItemFactKind, Role } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { notFound } from '#src/shared/errors.ts';
import type { FactColumns } from './change-run.ts';
import type { Frozen } from './run-facts.types.ts';

/** Two facts on an item within one millisecond still have an order: the second is recorded one later. */
export const insertItemFact = async (
  tx: WriteTx,
  row: FactColumns & {
    itemId: string;
    kind: ItemFactKind;
    actingRole: Role;
    contentVersion: string;
    note: string | null;
  },
): Promise<void> => {
  const { itemFact } = tx.t;
  const [last] = await tx.q
    .select({ at: max(itemFact.recordedAt) })
    .from(itemFact)
    .where(and(eq(itemFact.runId, row.runId), eq(itemFact.itemId, row.itemId)));
  const recordedAt = Math.max(row.recordedAt, Number(last?.at ?? 0) + 1);
  await tx.q
    .insert(itemFact)
    .values({ ...row, recordedAt })
    .returning({ id: itemFact.id });
};

export type NewEvidence = FactColumns & {
  kind: EvidenceKind;
  text: string | null;
  url: string | null;
  fileId: string | null;
};

/** A proof and the items it serves. */
export const insertEvidence = async (
  tx: WriteTx,
  row: NewEvidence,
  itemIds: readonly string[],
): Promise<void> => {
  await tx.q.insert(tx.t.evidence).values(row).returning({ id: tx.t.evidence.id });
  await insertEvidenceItems(tx, row.id, itemIds);
};

export const insertEvidenceItems = async (
  tx: WriteTx,
  evidenceId: string,
  itemIds: readonly string[],
): Promise<void> => {
  await tx.q
    .insert(tx.t.evidenceItem)
    .values(itemIds.map((itemId) => ({ evidenceId, itemId })))
    .returning({ itemId: tx.t.evidenceItem.itemId });
};

/** Which of these reports of a visit stands as a proof, and of which item; null when none does. */
export const findVisitProof = async (
  tx: ReadTx,
  reportIds: readonly string[],
): Promise<{ evidenceId: string; itemId: string } | null> => {
  const { evidence, evidenceItem, evidenceRemoval } = tx.t;
  const rows = await tx.q
    .select({ evidenceId: evidence.id, itemId: evidenceItem.itemId })
    .from(evidence)
    .innerJoin(evidenceItem, eq(evidenceItem.evidenceId, evidence.id))
    .leftJoin(evidenceRemoval, eq(evidenceRemoval.evidenceId, evidence.id))
    .where(and(inArray(evidence.id, [...reportIds]), isNull(evidenceRemoval.evidenceId)));
  return rows[0] ?? null;
};

/** A proof that says the same as another one of the run, under its own id, by whom and when it was said again. */
export const copyEvidence = async (tx: WriteTx, row: FactColumns, evidenceId: string): Promise<void> => {
  const { evidence } = tx.t;
  const [told] = await tx.q
    .select({
      kind: evidence.kind,
      text: evidence.text,
      url: evidence.url,
      form: evidence.form,
      contentVersion: evidence.contentVersion,
      fileId: evidence.fileId,
    })
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), eq(evidence.runId, row.runId)));
  if (told === undefined) throw notFound();
  await tx.q
    .insert(evidence)
    .values({ ...row, ...told })
    .returning({ id: evidence.id });
};

/** False when it was removed already. */
export const insertRemoval = async (
  tx: WriteTx,
  row: { evidenceId: string; byPersonId: string; reason: string | null; recordedAt: number },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.evidenceRemoval)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.evidenceRemoval.evidenceId });
  return rows.length === 1;
};

/** A file and its bytes appear together or not at all. */
export const insertFile = async (
  tx: WriteTx,
  row: {
    id: string;
    organisationId: string;
    sha256: string;
    name: string;
    mediaType: string;
    recordedAt: number;
  },
  content: Buffer,
): Promise<void> => {
  const { file, fileContent } = tx.t;
  await tx.q
    .insert(file)
    .values({ ...row, bytes: content.length })
    .returning({ id: file.id });
  await tx.q.insert(fileContent).values({ fileId: row.id, content }).returning({ id: fileContent.fileId });
};

/** The bytes of a file of an organisation; null when they are not there. */
export const readFileContent = async (
  tx: ReadTx,
  fileId: string,
  organisationId: string,
): Promise<Buffer | null> => {
  const { file, fileContent } = tx.t;
  const rows = await tx.q
    .select({ content: fileContent.content })
    .from(fileContent)
    .innerJoin(file, eq(file.id, fileContent.fileId))
    .where(and(eq(fileContent.fileId, fileId), eq(file.organisationId, organisationId)));
  return rows[0]?.content ?? null;
};

/** Where a proof with a file belongs; the caller checks that the run is the viewer's to know of. */
export const findEvidenceFile = async (
  tx: ReadTx,
  evidenceId: string,
): Promise<{
  organisationId: string;
  slug: string;
  fileId: string;
  name: string;
  mediaType: string;
  removed: boolean;
} | null> => {
  const { evidence, evidenceRemoval, file, organisation } = tx.t;
  const rows = await tx.q
    .select({
      organisationId: evidence.organisationId,
      slug: organisation.slug,
      fileId: file.id,
      name: file.name,
      mediaType: file.mediaType,
      removedAt: evidenceRemoval.recordedAt,
    })
    .from(evidence)
    .innerJoin(file, eq(file.id, evidence.fileId))
    .innerJoin(organisation, eq(organisation.id, evidence.organisationId))
    .leftJoin(evidenceRemoval, eq(evidenceRemoval.evidenceId, evidence.id))
    .where(eq(evidence.id, evidenceId));
  const [row] = rows;
  if (row === undefined) return null;
  const { removedAt, ...found } = row;
  return { ...found, removed: removedAt !== null };
};

export const insertSubmission = async (
  tx: WriteTx,
  row: FactColumns & { milestoneId: string; round: number; frozen: Frozen },
): Promise<void> => {
  await tx.q.insert(tx.t.submission).values(row).returning({ id: tx.t.submission.id });
};

/** False when it was taken back already. */
export const insertWithdrawal = async (
  tx: WriteTx,
  row: { submissionId: string; byPersonId: string; recordedAt: number },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.submissionWithdrawal)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.submissionWithdrawal.submissionId });
  return rows.length === 1;
};

export const insertBlock = async (
  tx: WriteTx,
  row: FactColumns & { milestoneId: string; text: string },
): Promise<void> => {
  await tx.q.insert(tx.t.blockFlag).values(row).returning({ id: tx.t.blockFlag.id });
};

/** False when it was cleared already. */
export const insertClearing = async (
  tx: WriteTx,
  row: { blockId: string; byPersonId: string; text: string; recordedAt: number },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.blockCleared)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.blockCleared.blockId });
  return rows.length === 1;
};

export const insertComment = async (
  tx: WriteTx,
  row: FactColumns & { milestoneId: string | null; itemId: string | null; text: string },
): Promise<void> => {
  await tx.q.insert(tx.t.comment).values(row).returning({ id: tx.t.comment.id });
};

export type CommentRow = {
  id: string;
  milestoneId: string | null;
  itemId: string | null;
  byPersonId: string;
  text: string;
  recordedAt: number;
};

/** Comments of a run, in no particular order. */
export const listComments = (tx: ReadTx, runId: string): Promise<CommentRow[]> => {
  const { comment } = tx.t;
  return tx.q
    .select({
      id: comment.id,
      milestoneId: comment.milestoneId,
      itemId: comment.itemId,
      byPersonId: comment.byPersonId,
      text: comment.text,
      recordedAt: comment.recordedAt,
    })
    .from(comment)
    .where(eq(comment.runId, runId));
};
