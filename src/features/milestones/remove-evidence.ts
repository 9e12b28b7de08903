import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { changeRun, refuseIfSent } from './change-run.ts';
import type { KnownRun } from './change-run.ts';
import { insertRemoval } from './milestones.store.ts';
import type { EvidenceRecord } from './run-facts.types.ts';

/** Takes a proof away; it can be put back (`restoreEvidence`). The proof of an accepted item stays (R4). */
export const removeEvidence = (
  ctx: Context,
  opened: OpenRun,
  { evidenceId, reason }: { evidenceId: string; reason: string | null },
): Promise<void> =>
  changeRun(ctx, opened, 'evidence.remove', async (tx, known) => {
    const proof = evidenceIn(known, evidenceId);
    if (proof.kind === 'form') throw new AppError('milestones.form-stays');
    if (proof.kind === 'visitReport') throw new AppError('milestones.visit-stays');
    requireFree(known, proof);
    const { personId: byPersonId } = ctx.viewer;
    const removed = await insertRemoval(tx, { evidenceId, byPersonId, reason, recordedAt: ctx.now });
    if (!removed) throw new AppError('milestones.evidence-removed');
    tx.audit({ action: 'milestones.evidence-removed', object: `evidence:${evidenceId}` });
  });

/** A proof of this run, removed or not; the 404 of R20 otherwise. */
export const evidenceIn = ({ facts }: KnownRun, evidenceId: string): EvidenceRecord => {
  const found = facts.evidence.find(({ id }) => id === evidenceId);
  if (found === undefined) throw notFound();
  return found;
};

/** Refuses while a milestone it serves is with the reviewer, or once an item it serves is accepted. */
export const requireFree = ({ read }: KnownRun, proof: EvidenceRecord): void => {
  for (const milestone of read.milestones) {
    const served = milestone.items.filter(({ item }) => proof.itemIds.includes(item.id));
    if (served.length === 0) continue;
    refuseIfSent(milestone);
    if (served.some(({ accepted }) => accepted)) throw new AppError('milestones.evidence-accepted');
  }
};
