import type { ReadTx, WriteTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { AppError } from '#src/shared/errors.ts';
import { findVisitProof, insertEvidence, insertRemoval } from './milestones.store.ts';
import type { FactColumns } from './change-run.ts';

/** The item that the report of a visit proves now, or null. `reportIds` are its attempts: each proof has the id of its own. */
export const visitProofOf = async (tx: ReadTx, reportIds: readonly string[]): Promise<string | null> =>
  (await findVisitProof(tx, reportIds))?.itemId ?? null;

/**
 * The report of a visit becomes a proof of the item that its mentor chose, under the id of the report; the proof of the
 * attempt before leaves, so that the last one is shown. It is the reviewer's own: a sending that waits does not stop it.
 */
export const proveByVisit = async (
  tx: WriteTx,
  row: FactColumns,
  { itemId, text, before }: { itemId: string | null; text: string; before: readonly string[] },
): Promise<void> => {
  const former = await findVisitProof(tx, before);
  const { byPersonId, recordedAt } = row;
  if (former !== null)
    await insertRemoval(tx, { evidenceId: former.evidenceId, byPersonId, reason: null, recordedAt });
  if (itemId === null) return;
  if (getCurriculum().itemById(itemId)?.evidence !== 'visitReport') throw new AppError('bad-request');
  await insertEvidence(tx, { ...row, kind: 'visitReport', text, url: null, fileId: null }, [itemId]);
};
