/** How long partners wait for an answer, and how much each mentor carries. No ranking: mentors come by name. */
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { workingDaysBetween } from '#src/shared/working-days.ts';

/** Answers of these last days are counted. */
export const ANSWER_DAYS = 90;

export type Answer = {
  readonly mentorId: string;
  readonly mentor: string;
  readonly sentAt: Instant;
  readonly answeredAt: Instant;
};

/** Working days from sending to answer; null where nobody answered. */
export type WaitingTimes = {
  readonly answers: number;
  readonly median: number | null;
  readonly worst: number | null;
};

/** The middle value; between two, half-way. Null of nothing. */
export const medianOf = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** Median and worst of these answers. */
export const waitingTimes = (answers: readonly Pick<Answer, 'sentAt' | 'answeredAt'>[]): WaitingTimes => {
  const days = answers.map(({ sentAt, answeredAt }) =>
    workingDaysBetween(parisDate(sentAt), parisDate(answeredAt)),
  );
  return {
    answers: days.length,
    median: medianOf(days),
    worst: days.length === 0 ? null : Math.max(...days),
  };
};

export type Accompanied = {
  readonly lead: { readonly id: string; readonly name: string } | null;
  readonly standIns: readonly { readonly id: string; readonly name: string }[];
  readonly ended: boolean;
  /** The day each sending that waits for a mentor was promised an answer. */
  readonly promised: readonly IsoDate[];
};

export type MentorLoad = WaitingTimes & {
  readonly mentorId: string;
  readonly name: string;
  readonly lead: number;
  readonly standIn: number;
  readonly waiting: number;
  readonly overdue: number;
};

const byName = new Intl.Collator('fr');

/** One line per person who accompanies a run today, or answered lately, by name. */
export const mentorLoads = (
  runs: readonly Accompanied[],
  answers: readonly Answer[],
  today: IsoDate,
): readonly MentorLoad[] => {
  const open = runs.filter(({ ended }) => !ended);
  const people = new Map([
    ...answers.map(({ mentorId, mentor }) => [mentorId, mentor] as const),
    ...open.flatMap(({ lead, standIns }) =>
      [...(lead === null ? [] : [lead]), ...standIns].map(({ id, name }) => [id, name] as const),
    ),
  ]);
  return [...people]
    .map(([mentorId, name]): MentorLoad => {
      const led = open.filter(({ lead }) => lead?.id === mentorId);
      const stoodIn = open.filter(
        (run) => run.lead?.id !== mentorId && run.standIns.some(({ id }) => id === mentorId),
      );
      const promised = [...led, ...stoodIn].flatMap((run) => run.promised);
      return {
        ...{ mentorId, name, lead: led.length, standIn: stoodIn.length, waiting: promised.length },
        overdue: promised.filter((day) => day < today).length,
        ...waitingTimes(answers.filter((answer) => answer.mentorId === mentorId)),
      };
    })
    .sort((a, b) => byName.compare(a.name, b.name));
};
