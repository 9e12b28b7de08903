import { listCards } from '#src/features/accounts/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { messengerProgress } from '#src/features/learning/index.ts';
import type { MessengerProgress } from '#src/features/learning/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentId } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { ReadTx } from '#db/types.ts';
import { openTeam } from './open-team.ts';
import { can } from './team.access.ts';
import { filterTeam, givenModules, hasLeft, inNameOrder, waitingHelp } from './team.rules.ts';
import type { TeamFilter, TeamMember } from './team.rules.ts';
import { listAssignments, listHeard, listHelp, listTeam } from './team.store.ts';

/** A request or a module of the list, in today's words; the title is null when the request names no module. */
export type Asked = { readonly id: string; readonly title: string | null; readonly on: IsoDate };
export type ToRead = { readonly moduleId: string; readonly title: string; readonly dueOn: IsoDate };

export type TeamLine = TeamMember & {
  readonly begun: boolean;
  readonly progress: MessengerProgress;
  /** What waits for an answer, oldest first. */
  readonly help: readonly Asked[];
  /** What she was given to read. */
  readonly given: readonly ToRead[];
  /** The last day her phone spoke to us; null before the first. */
  readonly heardOn: IsoDate | null;
  readonly hasCard: boolean;
};

export type Team = {
  readonly shown: readonly TeamLine[];
  readonly counts: Readonly<Record<TeamFilter, number>>;
  readonly left: readonly TeamMember[];
  readonly withoutCard: number;
  readonly mayChange: boolean;
  readonly today: IsoDate;
};

/** The people of the team, in the order of their names; never an answer, a score, an hour, a rank (R10). */
export const getTeam = async (ctx: Context, filter: TeamFilter): Promise<Team> => {
  const { organisation, access, scope } = await openTeam(ctx, 'team.read');
  const today = parisDate(ctx.now);
  const { members, lines } = await ctx.db.read(scope, (tx) => readTeam(tx, organisation.id, today));
  return {
    shown: filterTeam(lines, filter),
    counts: {
      tous: lines.length,
      aide: filterTeam(lines, 'aide').length,
      'pas-commence': filterTeam(lines, 'pas-commence').length,
    },
    left: inNameOrder(members.filter((member) => hasLeft(member, today))),
    withoutCard: lines.filter(({ hasCard }) => !hasCard).length,
    mayChange: can(ctx.viewer, 'team.change', access),
    today,
  };
};

/** Everybody the team ever held, and one line for each who is in it that day. */
export const readTeam = async (
  tx: ReadTx,
  organisationId: string,
  today: IsoDate,
): Promise<{ readonly members: readonly TeamMember[]; readonly lines: readonly TeamLine[] }> => {
  const members = await listTeam(tx, organisationId);
  const active = inNameOrder(members.filter((member) => !hasLeft(member, today)));
  const accountIds = active.map(({ accountId }) => accountId);
  const progressOf = await messengerProgress(tx, organisationId);
  const assignments = Map.groupBy(await listAssignments(tx, { organisationId }), ({ personId }) => personId);
  const requests = Map.groupBy(await listHelp(tx, { organisationId }), ({ personId }) => personId);
  const cards = await listCards(tx, accountIds);
  const heard = await listHeard(tx, accountIds);
  return {
    members,
    lines: active.map((member): TeamLine => {
      const progress = progressOf(member.personId);
      return {
        ...member,
        progress,
        begun: progress.begun > 0,
        help: askedOf(requests.get(member.personId) ?? []),
        given: toRead(assignments.get(member.personId) ?? []),
        heardOn: heard.get(member.accountId) ?? null,
        hasCard: cards.has(member.accountId),
      };
    }),
  };
};

const titleOf = (moduleId: string | null): string | null => {
  const { redirects, moduleById } = getCurriculum();
  return moduleId === null ? null : (moduleById(currentId(moduleId, redirects))?.title ?? null);
};

/** The requests that wait, with the title of the module she was in. */
export const askedOf = (requests: Parameters<typeof waitingHelp>[0]): Asked[] =>
  waitingHelp(requests).map(({ id, moduleId, receivedAt }) => ({
    id,
    title: titleOf(moduleId),
    on: parisDate(receivedAt),
  }));

/** What was given to read among today's modules. */
export const toRead = (facts: Parameters<typeof givenModules>[0]): ToRead[] =>
  givenModules(facts).flatMap(({ moduleId, dueOn }) => {
    const title = titleOf(moduleId);
    return title === null ? [] : { moduleId, title, dueOn };
  });
