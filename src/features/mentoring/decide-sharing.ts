import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { canOnMentoring } from './mentoring.access.ts';
import { consenting } from './sharing.rules.ts';
import { insertConsent, listConsents } from './sharing.store.ts';

/** The association agrees to be named under « Qui est déjà passé par là ? », or no longer. Saying it twice adds nothing. */
export const decideSharing = async (ctx: Context, given: boolean): Promise<void> => {
  const { db, viewer, now } = ctx;
  const { run, organisation, access, scope } = await openOwnRun(ctx);
  if (!canOnMentoring(viewer, 'sharing.decide', access)) throw forbidden();
  await db.write(scope, async (tx) => {
    const said = await listConsents(tx, now, organisation.id);
    const already = consenting(said).has(organisation.id) === given;
    if (!already) {
      await insertConsent(tx, {
        ...{ id: newId(), runId: run.id, organisationId: organisation.id },
        ...{ byPersonId: viewer.personId, given, recordedAt: now },
      });
    }
    tx.audit({
      action: given ? 'mentoring.sharing-given' : 'mentoring.sharing-withdrawn',
      object: `run:${run.id}`,
      payload: { already },
    });
  });
};
