import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { insertHandoverNote } from './handover.store.ts';
import { canOnMentoring } from './mentoring.access.ts';

/** A note for the next person who accompanies the partner; notes are added, never changed. */
export const leaveNote = async (ctx: Context, slug: string, text: string): Promise<void> => {
  const { db, viewer, now } = ctx;
  const { run, organisation, access, scope } = await openPartnerRun(ctx, slug);
  if (!canOnMentoring(viewer, 'handover.write', access)) throw forbidden();
  await db.write(scope, async (tx) => {
    await insertHandoverNote(tx, {
      ...{ id: newId(), runId: run.id, organisationId: organisation.id },
      ...{ byPersonId: viewer.personId, text, recordedAt: now },
    });
    tx.audit({ action: 'mentoring.handover-note', object: `run:${run.id}` });
  });
};
