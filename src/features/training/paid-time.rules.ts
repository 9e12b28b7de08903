/**
 * Paid training time (decision 0024): what messengers learnt, in planned minutes. One definition, which the page, the
 * list behind each figure, the CSV and the .xlsx all read.
 */
import type { IsoDate } from '#src/shared/time.ts';
import { addMonths } from '#src/shared/time.ts';
import { holdsOn } from './attendance.rules.ts';
import type { Member } from './attendance.rules.ts';
import type { AttendedSession, FinishedModule } from './training.types.ts';

/** « 2027-03 » */
export type Month = string;

export type TimeLine = {
  readonly kind: 'module' | 'session';
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly minutes: number;
};

export type Sums = { readonly modules: number; readonly sessions: number; readonly total: number };

export type PersonTime = Sums & {
  readonly personId: string;
  readonly name: string;
  /** What the sums add up, oldest first. */
  readonly lines: readonly TimeLine[];
};

export type PaidTime = { readonly month: Month; readonly people: readonly PersonTime[]; readonly sums: Sums };

type Learnt = {
  readonly members: readonly Member[];
  readonly finished: readonly FinishedModule[];
  readonly attended: readonly AttendedSession[];
};

const byName = new Intl.Collator('fr');
const lastDay = (month: Month): IsoDate => `${month}-31`;

/**
 * The messengers of a month, by name, with what each finished and attended on days when she was one. Staff learn in
 * hours that are paid already. A person without any minute stands there with zero, so that nobody is forgotten.
 */
export const paidTime = (month: Month, { members, finished, attended }: Learnt): PaidTime => {
  const messengers = members.filter(
    ({ role, startsOn, endsOn }) =>
      role === 'messenger' && startsOn <= lastDay(month) && (endsOn ?? lastDay(month)) >= `${month}-01`,
  );
  const lines = [
    ...finished.map((module) => ({ ...module, kind: 'module' as const })),
    ...attended.map((session) => ({ ...session, kind: 'session' as const })),
  ].filter(({ on }) => on.startsWith(month));
  const people = [...new Map(messengers.map(({ personId, displayName }) => [personId, displayName]))]
    .map(([personId, name]) => {
      const spans = messengers.filter((member) => member.personId === personId);
      const own = lines
        .filter((line) => line.personId === personId && spans.some((span) => holdsOn(span, line.on)))
        .map(({ personId: _, ...line }): TimeLine => line)
        .sort((a, b) => a.on.localeCompare(b.on) || a.kind.localeCompare(b.kind));
      return { personId, name, lines: own, ...sumsOf(own) };
    })
    .sort((a, b) => byName.compare(a.name, b.name) || a.personId.localeCompare(b.personId));
  return { month, people, sums: sumsOf(people.flatMap((person) => person.lines)) };
};

const sumsOf = (lines: readonly TimeLine[]): Sums => {
  const of = (kind: TimeLine['kind']): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0);
  const [modules, sessions] = [of('module'), of('session')];
  return { modules, sessions, total: modules + sessions };
};

/** The month that an address asks for, between the first messenger's and today's; today's when it asks for none. */
export const askedMonth = (
  asked: string | null,
  members: readonly Pick<Member, 'role' | 'startsOn'>[],
  today: IsoDate,
): { readonly month: Month; readonly previous: Month | null; readonly next: Month | null } => {
  const current = today.slice(0, 7);
  const first = members
    .filter(({ role }) => role === 'messenger')
    .reduce((earliest, { startsOn }) => (startsOn < earliest ? startsOn : earliest), today)
    .slice(0, 7);
  const fits = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked >= first && asked <= current;
  const month = fits ? asked : current;
  const beside = (months: number): Month => addMonths(`${month}-01`, months).slice(0, 7);
  return {
    month,
    previous: month > first ? beside(-1) : null,
    next: month < current ? beside(1) : null,
  };
};
