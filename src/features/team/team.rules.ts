/** R10: what a manager knows of her team: what each was given, who asked for help, who has not begun. Pure. */
import { latest } from '#src/shared/facts.ts';
import { daysBetween } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** A row of module_assignment. */
export type AssignmentFact = {
  readonly id: string;
  readonly personId: string;
  readonly moduleId: string;
  readonly dueOn: IsoDate | null;
  readonly recordedAt: Instant;
};

/** A module that somebody has to read by a day. */
export type Given = { readonly moduleId: string; readonly dueOn: IsoDate };

/** What one person is asked to read, the nearest day first: the last fact on a module wins, without a day it is withdrawn. */
export const givenModules = (facts: readonly AssignmentFact[]): Given[] =>
  [...Map.groupBy(facts, ({ moduleId }) => moduleId)]
    .flatMap(([moduleId, all]) => {
      const dueOn = latest(all)?.dueOn ?? null;
      return dueOn === null ? [] : { moduleId, dueOn };
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.moduleId.localeCompare(b.moduleId));

/** « Demander de l'aide »; `settledAt` once the manager said that it is. */
export type HelpRequest = {
  readonly id: string;
  readonly personId: string;
  readonly moduleId: string | null;
  readonly receivedAt: Instant;
  readonly settledAt: Instant | null;
};

/** Those that wait, oldest first. */
export const waitingHelp = (requests: readonly HelpRequest[]): HelpRequest[] =>
  requests
    .filter(({ settledAt }) => settledAt === null)
    .sort((a, b) => a.receivedAt - b.receivedAt || a.id.localeCompare(b.id));

/** Somebody of the team, from the last of her memberships as a messenger. */
export type TeamMember = {
  readonly personId: string;
  readonly accountId: string;
  readonly membershipId: string;
  readonly name: string;
  readonly colour: string | null;
  readonly picture: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
};

/** Her last day is over. */
export const hasLeft = ({ endsOn }: Pick<TeamMember, 'endsOn'>, today: IsoDate): boolean =>
  endsOn !== null && endsOn < today;

/** How long somebody may wait to begin before the first screen says so. */
export const DAYS_TO_BEGIN = 7;

/** She came a week ago or more, and nothing of hers has reached us. */
export const isSlowToBegin = (
  { startsOn, begun }: { readonly startsOn: IsoDate; readonly begun: boolean },
  today: IsoDate,
): boolean => !begun && daysBetween(startsOn, today) >= DAYS_TO_BEGIN;

export const teamFilters = ['tous', 'aide', 'pas-commence'] as const;
export type TeamFilter = (typeof teamFilters)[number];

/** What a line of the list is filtered by. */
export type Filtered = { readonly begun: boolean; readonly help: readonly unknown[] };

const keeps: Readonly<Record<TeamFilter, (line: Filtered) => boolean>> = {
  tous: () => true,
  aide: ({ help }) => help.length > 0,
  'pas-commence': ({ begun }) => !begun,
};

export const filterTeam = <L extends Filtered>(lines: readonly L[], filter: TeamFilter): L[] =>
  lines.filter(keeps[filter]);

/** The filter that an address asks for; all of the team for a word we do not know. */
export const readFilter = (asked: string | null): TeamFilter =>
  teamFilters.find((filter) => filter === asked) ?? 'tous';

const byName = new Intl.Collator('fr');
/** The only order of people here: no list of a team ranks them. */
export const inNameOrder = <P extends { readonly name: string }>(people: readonly P[]): P[] =>
  [...people].sort((a, b) => byName.compare(a.name, b.name));
