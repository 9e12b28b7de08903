import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listMembers, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { currentId } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import { can } from './learning.access.ts';
import { eventsOfOrganisation } from './learning.store.ts';

export type MessengerProgress = {
  readonly personId: string;
  readonly name: string;
  /** Modules begun and not finished, and modules finished, of `total`; never an answer (R10). */
  readonly started: number;
  readonly finished: number;
  readonly total: number;
};

/** The messengers of the manager's association by name, as started and finished; refused to everybody else (R10). */
export const messengerProgress = async (ctx: Context): Promise<readonly MessengerProgress[]> => {
  const { access, scope } = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'messengerLearning.names', access)) throw forbidden();
  const { modules, redirects } = getCurriculum();
  const theirs = modules.filter(({ audience }) => audience === 'messenger').map(({ id }) => id);
  const today = parisDate(ctx.now);
  const { members, events } = await ctx.db.read(scope, async (tx) => ({
    members: await listMembers(tx, ctx.viewer.organisationId),
    events: await eventsOfOrganisation(tx, ctx.viewer.organisationId),
  }));
  const modulesOf = (personId: string, finished: boolean): Set<string> =>
    new Set(
      events
        .filter((event) => event.personId === personId && (!finished || event.kind === 'moduleFinished'))
        .map(({ moduleId }) => currentId(moduleId, redirects))
        .filter((id) => theirs.includes(id)),
    );
  const byName = new Intl.Collator('fr');
  return members
    .filter(
      ({ role, startsOn, endsOn }) => role === 'messenger' && startsOn <= today && (endsOn ?? today) >= today,
    )
    .map(({ personId, displayName }) => {
      const finished = modulesOf(personId, true).size;
      const begun = modulesOf(personId, false).size;
      return { personId, name: displayName, started: begun - finished, finished, total: theirs.length };
    })
    .sort((a, b) => byName.compare(a.name, b.name));
};
