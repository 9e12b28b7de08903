import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { formatTime } from '#src/i18n/format.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns } from './change-run.ts';
import { insertEvidence, insertRemoval } from './milestones.store.ts';
import { evidenceIn, requireFree } from './remove-evidence.ts';

/**
 * Another version of a note: the older one is taken away and stays in the history. When somebody replaced or removed
 * it meanwhile, nothing is written and both texts are shown (R17).
 */
export const replaceNote = (
  ctx: Context,
  opened: OpenRun,
  { evidenceId, text }: { evidenceId: string; text: string },
): Promise<void> =>
  changeRun(ctx, opened, 'evidence.remove', async (tx, known) => {
    const proof = evidenceIn(known, evidenceId);
    if (proof.kind !== 'note') throw new AppError('bad-request');
    if (proof.removedAt !== null && proof.removedBy !== null) {
      const names = await namesOfPersons(tx, [proof.removedBy]);
      throw new AppError('milestones.changed-meanwhile', {
        name: names.get(proof.removedBy) ?? '',
        time: formatTime(proof.removedAt),
      });
    }
    requireFree(known, proof);
    const columns = factColumns(ctx, opened);
    const { personId: byPersonId } = ctx.viewer;
    await insertRemoval(tx, { evidenceId, byPersonId, reason: null, recordedAt: ctx.now });
    await insertEvidence(tx, { ...columns, kind: 'note', text, url: null, fileId: null }, proof.itemIds);
    tx.audit({ action: 'milestones.note-replaced', object: `evidence:${columns.id}` });
  });
