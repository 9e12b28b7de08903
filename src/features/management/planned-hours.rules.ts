/**
 * Planned paid minutes of a month (J08.1, domain.md 4.6): what is planned, training included, against the contract. One
 * definition, which the page, its table, the warning when planning and a messenger's own line all read.
 */
import type { IsoDate } from '#src/shared/time.ts';
import { contractMinutes, marginOf, USUAL_MINUTES } from './contracts.rules.ts';
import type { Contract, Membership } from './management.types.ts';
import { messengersBetween, messengersOn } from './messengers.rules.ts';

export const hourKinds = ['outings', 'meetings', 'sessions', 'modules', 'talks'] as const;
export type HourKind = (typeof hourKinds)[number];

/** Minutes planned for somebody on a day. */
export type PlannedLine = {
  readonly personId: string;
  readonly kind: HourKind;
  readonly on: IsoDate;
  readonly minutes: number;
};

/** Inside of the contract, inside of the tenth that may be added, beyond, or without a contract. */
export type HoursState = 'within' | 'margin' | 'over' | 'none';

export type PersonHours = Readonly<Record<HourKind, number>> & {
  readonly planned: number;
  /** Null without a contract that month. */
  readonly contract: number | null;
  readonly margin: number;
  /** Of the contract; below zero beyond it. */
  readonly left: number | null;
  readonly state: HoursState;
};

/** Where planned minutes stand towards those of the contract. */
export const hoursState = (planned: number, contract: number | null): HoursState => {
  if (contract === null) return 'none';
  if (planned <= contract) return 'within';
  return planned <= contract + marginOf(contract) ? 'margin' : 'over';
};

/** The planned minutes of one person in a month (`2027-03`), by kind, against her contract. */
export const personHours = (
  personId: string,
  month: string,
  { lines, contracts }: { lines: readonly PlannedLine[]; contracts: readonly Contract[] },
): PersonHours => {
  const own = lines.filter((line) => line.personId === personId && line.on.startsWith(month));
  const of = (kind: HourKind): number =>
    own.filter((line) => line.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0);
  const planned = own.reduce((sum, { minutes }) => sum + minutes, 0);
  const contract = contractMinutes(
    contracts.filter((one) => one.personId === personId),
    month,
  );
  return {
    ...{ outings: of('outings'), meetings: of('meetings'), sessions: of('sessions') },
    ...{ modules: of('modules'), talks: of('talks'), planned, contract },
    margin: contract === null ? 0 : marginOf(contract),
    left: contract === null ? null : contract - planned,
    state: hoursState(planned, contract),
  };
};

type Timed = { readonly onDate: IsoDate; readonly minutes: number };

/** The minutes that an outing plans for each of its people. */
export const outingLines = ({
  memberIds,
  onDate,
  minutes,
}: Timed & { readonly memberIds: readonly string[] }) =>
  memberIds.map((personId): PlannedLine => ({ personId, kind: 'outings', on: onDate, minutes }));

/** The minutes that something for the whole team plans for each messenger of the day; `present`: once it is known. */
export const teamLines = (
  kind: 'meetings' | 'sessions',
  members: readonly Membership[],
  { onDate, minutes, present }: Timed & { readonly present: ReadonlySet<string> | null },
): PlannedLine[] =>
  messengersOn(members, onDate)
    .filter((personId) => present?.has(personId) ?? true)
    .map((personId) => ({ personId, kind, on: onDate, minutes }));

/** What is about to be planned, and what stands already that it would replace. */
export type Planning = { readonly lines: readonly PlannedLine[]; readonly instead: readonly PlannedLine[] };

export type HoursWarning = {
  readonly personId: string;
  readonly name: string;
  readonly month: string;
  /** With what is about to be planned. */
  readonly planned: number;
  /** Of `planned`, what is about to be added. */
  readonly added: number;
  readonly contract: number | null;
  readonly state: Exclude<HoursState, 'within'>;
};

/**
 * Whose contract would be exceeded, in each month of what is planned; who has no contract, beyond what the programme
 * foresees. Messengers only: the hours of the others are not Essaim's.
 */
export const hoursExceeded = (
  known: {
    readonly members: readonly Membership[];
    readonly lines: readonly PlannedLine[];
    readonly contracts: readonly Contract[];
  },
  { lines, instead }: Planning,
): HoursWarning[] =>
  [...new Set(lines.map(({ on }) => on.slice(0, 7)))].sort().flatMap((month) =>
    messengersBetween(known.members, `${month}-01`, `${month}-31`)
      .filter(({ id }) => lines.some(({ personId, on }) => personId === id && on.startsWith(month)))
      .flatMap(({ id, name }) => {
        const { planned: already, contract } = personHours(id, month, known);
        const added = sumOf(lines, id, month) - sumOf(instead, id, month);
        const planned = already + added;
        const state = hoursState(planned, contract);
        return state === 'within' || (state === 'none' && planned <= USUAL_MINUTES.most)
          ? []
          : [{ personId: id, name, month, planned, added, contract, state }];
      }),
  );

const sumOf = (lines: readonly PlannedLine[], id: string, month: string): number =>
  lines
    .filter(({ personId, on }) => personId === id && on.startsWith(month))
    .reduce((sum, { minutes }) => sum + minutes, 0);

/** Minutes that a team learnt, and those among them that its contracts held. */
export type TrainingHeld = { readonly held: number; readonly all: number };

type Learnt = { readonly personId: string; readonly on: IsoDate; readonly minutes: number };

/**
 * Training inside of the paid hours (P2), of the people under contract in these months: outings, meetings and talks
 * come first, and what then goes beyond the contract was learnt outside of it.
 */
export const trainingHeld = (
  months: readonly string[],
  learnt: readonly Learnt[],
  planned: Parameters<typeof personHours>[2],
): TrainingHeld => {
  const people = [...new Set(planned.contracts.map(({ personId }) => personId))];
  const each = months.flatMap((month) =>
    people.flatMap((personId) => {
      const { outings, meetings, talks, contract } = personHours(personId, month, planned);
      if (contract === null) return [];
      const all = learnt
        .filter((one) => one.personId === personId && one.on.startsWith(month))
        .reduce((sum, { minutes }) => sum + minutes, 0);
      return { all, held: Math.min(all, Math.max(0, contract - outings - meetings - talks)) };
    }),
  );
  return {
    held: each.reduce((sum, { held }) => sum + held, 0),
    all: each.reduce((sum, { all }) => sum + all, 0),
  };
};
