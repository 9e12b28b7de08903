/** What those who guide a team know of its life: numbers of the whole, from `managementFacts`. */
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { ManagementFacts } from './management-facts.ts';
import type { Attendance } from './team-meetings.rules.ts';

/** Fewer presences than this would tell who was away. */
const SMALLEST_SHOWN = 10;
const MONTHS = 3;

export type TeamNumbers = Pick<ManagementFacts, 'talks' | 'contracts'> & {
  /** The three months before today's, the oldest first. */
  readonly perMonth: readonly { readonly month: string; readonly meetings: number }[];
  /** Null while fewer than ten presences were expected. */
  readonly attendance: Attendance | null;
  readonly kept: ManagementFacts['sixMonths'];
  readonly decisions: { readonly done: number; readonly all: number };
};

/** The numbers of a team on a day. */
export const teamNumbers = (facts: ManagementFacts, today: IsoDate): TeamNumbers => {
  const first = `${today.slice(0, 7)}-01`;
  const decisions = facts.meetings.flatMap((meeting) => meeting.decisions);
  return {
    ...{ talks: facts.talks, contracts: facts.contracts, kept: facts.sixMonths },
    perMonth: Array.from({ length: MONTHS }, (_, back) => {
      const month = addMonths(first, back - MONTHS).slice(0, 7);
      const meetings = facts.meetings.filter(({ onDate }) => onDate.startsWith(month)).length;
      return { month, meetings };
    }),
    attendance:
      facts.attendance !== null && facts.attendance.expected >= SMALLEST_SHOWN ? facts.attendance : null,
    decisions: { done: decisions.filter(({ state }) => state === 'done').length, all: decisions.length },
  };
};
