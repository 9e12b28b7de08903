import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns } from './change-run.ts';
import { copyEvidence, insertEvidenceItems } from './milestones.store.ts';
import { evidenceIn, requireFree } from './remove-evidence.ts';

/** The undo of a removal: the same proof is given again, as a new fact; the removal stays in the history. */
export const restoreEvidence = (
  ctx: Context,
  opened: OpenRun,
  { evidenceId }: { evidenceId: string },
): Promise<void> =>
  changeRun(ctx, opened, 'evidence.add', async (tx, known) => {
    const proof = evidenceIn(known, evidenceId);
    if (proof.removedAt === null) throw new AppError('milestones.evidence-stands');
    if (proof.kind === 'visitReport') throw new AppError('milestones.visit-stays');
    requireFree(known, proof);
    const columns = factColumns(ctx, opened);
    await copyEvidence(tx, columns, evidenceId);
    await insertEvidenceItems(tx, columns.id, proof.itemIds);
    tx.audit({ action: 'milestones.evidence-restored', object: `evidence:${columns.id}` });
  });
