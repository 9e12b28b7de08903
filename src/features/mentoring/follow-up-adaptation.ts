import type { FollowUpDecision } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { insertFollowUp } from './adaptations.store.ts';
import { loadRegister, readableRuns } from './load-register.ts';
import { canOnMentoring } from './mentoring.access.ts';

/** Notes what was seen of an adaptation and what to do with it, from the partner's side or its mentor's. */
export const followUpAdaptation = async (
  ctx: Context,
  adaptationId: string,
  input: { readonly seen: string; readonly decision: FollowUpDecision },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  const runs = await readableRuns(ctx);
  const one = (await loadRegister(ctx, runs)).find(({ id }) => id === adaptationId);
  const opened = runs.find(({ run }) => run.id === one?.runId);
  if (opened === undefined) throw notFound();
  if (!canOnMentoring(viewer, 'adaptation.followUp', opened.access)) throw forbidden();
  const { run, organisation, scope } = opened;
  await db.write(scope, async (tx) => {
    await insertFollowUp(tx, {
      ...{ id: newId(), adaptationId, runId: run.id, organisationId: organisation.id },
      ...{ byPersonId: viewer.personId, recordedAt: now, ...input },
    });
    tx.audit({
      action: 'mentoring.adaptation-followed-up',
      object: `adaptation:${adaptationId}`,
      payload: { decision: input.decision },
    });
  });
};
