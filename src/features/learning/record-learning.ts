import type { WriteTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { campaignRead } from './campaign-reading.ts';
import { finishedFor, readWholeFor } from './campaign-reading.rules.ts';
import { moduleProgress } from './learning.rules.ts';
import type { ModuleProgress } from './learning.rules.ts';
import { factsOfPerson, insertEvent } from './learning.store.ts';

/**
 * Records something that a learner did of a module and, when nothing is left to do, that she finished it: a fact of its
 * own, so that no later edit can undo it (R13). Sent twice under one id, it counts once. Answers her progress.
 */
export const recordLearning = async (
  ctx: Context,
  module: Module,
  entry: {
    readonly action: string;
    readonly object: string;
    readonly insert: (tx: WriteTx) => Promise<boolean>;
  },
): Promise<ModuleProgress> =>
  ctx.db.write(ctx.viewer.scope, async (tx) => {
    const added = await entry.insert(tx);
    tx.audit({ action: entry.action, object: entry.object, payload: added ? {} : { repeated: true } });
    return finishIfDone(tx, ctx, module);
  });

/** Records that the module is finished when everything in it is done and that was not recorded yet; again, for each campaign that it is read for and each change of its message. */
export const finishIfDone = async (tx: WriteTx, ctx: Context, module: Module): Promise<ModuleProgress> => {
  const { redirects } = getCurriculum();
  const facts = await factsOfPerson(tx, ctx.viewer.personId);
  const progress = moduleProgress(module, facts, redirects);
  const campaign = await campaignRead(tx, ctx, module.id);
  const whole = campaign !== null && readWholeFor(module, facts, campaign, redirects);
  const again =
    whole && progress.status === 'finished' && !finishedFor(module.id, facts, campaign, redirects);
  if (!progress.readyToFinish && !again) return progress;
  await insertEvent(tx, {
    id: newId(),
    personId: ctx.viewer.personId,
    organisationId: ctx.viewer.organisationId,
    kind: 'moduleFinished',
    moduleId: module.id,
    unitId: null,
    campaignId: whole ? campaign.id : null,
    contentVersion: module.version,
    now: ctx.now,
  });
  tx.audit({ action: 'learning.module-finished', object: `module:${module.id}` });
  return moduleProgress(module, await factsOfPerson(tx, ctx.viewer.personId), redirects);
};

/** What every event of the viewer on a module carries. */
export const eventOf = (
  ctx: Context,
  module: Module,
): { personId: string; organisationId: string; moduleId: string; now: number } => ({
  personId: ctx.viewer.personId,
  organisationId: ctx.viewer.organisationId,
  moduleId: module.id,
  now: ctx.now,
});

/** The version of a text that was read: the one her phone had kept when it is one of ours, else today's (R12). */
export const versionRead = (
  { id, version }: { readonly id: string; readonly version: string },
  kept: string | undefined,
): string =>
  kept !== undefined &&
  getCurriculum()
    .ledgerOf(id)
    .some((line) => line.version === kept)
    ? kept
    : version;
