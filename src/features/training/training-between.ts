import type { ReadTx } from '#db/types.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import { addMonths } from '#src/shared/time.ts';
import type { Span } from '#src/shared/spans.ts';
import type { Member } from './attendance.rules.ts';
import { paidTime } from './paid-time.rules.ts';
import type { Month } from './paid-time.rules.ts';
import { readLearnt } from './read-learnt.ts';
import { listSessions } from './sessions.store.ts';
import type { SessionRow } from './training.types.ts';

export type TrainingBetween = {
  /** Months of the span, with how many messengers each had and the minutes that count on its days. */
  readonly months: readonly {
    readonly month: Month;
    readonly messengers: number;
    readonly minutes: number;
  }[];
  /** Messengers of one day at least, each once. */
  readonly messengers: number;
  /** Members of staff, managers and directors of one day at least, each once. */
  readonly staff: number;
  /** Sessions that were held, oldest first. */
  readonly sessions: readonly SessionRow[];
};

/** What an association learnt in a span of days, by the rule of paid time: people are counted, never named. */
export const trainingBetween = async (
  tx: ReadTx,
  organisationId: string,
  { from, to }: Span,
): Promise<TrainingBetween> => {
  const members = await listMembers(tx, organisationId);
  const { modules: finished, sessions: attended } = await readLearnt(tx, { organisationId });
  const inside = members.filter(({ startsOn, endsOn }) => startsOn <= to && (endsOn ?? to) >= from);
  const people = (own: typeof members): number => new Set(own.map(({ personId }) => personId)).size;
  const isMessenger = ({ role }: (typeof members)[number]): boolean => role === 'messenger';
  return {
    months: monthsOf({ from, to }).map((month) => {
      const lines = paidTime(month, { members, finished, attended }).people.flatMap((person) => person.lines);
      const counted = lines.filter(({ on }) => from <= on && on <= to);
      return {
        month,
        messengers: people(inside.filter((member) => isMessenger(member) && isOf(member, month))),
        minutes: counted.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    }),
    messengers: people(inside.filter(isMessenger)),
    staff: people(inside.filter((member) => !isMessenger(member))),
    sessions: (await listSessions(tx, organisationId))
      .filter(({ cancelled, onDate }) => !cancelled && from <= onDate && onDate <= to)
      .sort((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id)),
  };
};

const monthsOf = ({ from, to }: Span): Month[] => {
  const months: Month[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(`${month}-01`, 1).slice(0, 7))
    months.push(month);
  return months;
};

const isOf = (member: Pick<Member, 'startsOn' | 'endsOn'>, month: Month): boolean =>
  member.startsOn <= `${month}-31` && (member.endsOn ?? `${month}-31`) >= `${month}-01`;
