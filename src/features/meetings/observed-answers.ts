import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import { readMeetingsOf } from './read-meetings.ts';
import { listReportsOf } from './reports.store.ts';

/** Answers to the criteria of observation: those who saw « oui », of those who could say. */
export type ObservedAnswers = { readonly yes: number; readonly all: number };

/**
 * What the field visits of a run saw, all criteria together, as known at an instant: the last report of each visit.
 * `sharedOnly`: what the partner itself may read.
 */
export const observedAnswers = async (
  tx: ReadTx,
  runId: string,
  { at, sharedOnly }: { readonly at: Instant; readonly sharedOnly: boolean },
): Promise<ObservedAnswers> => {
  const known = (await listReportsOf(tx, [runId])).filter(({ recordedAt }) => recordedAt <= at);
  if (known.length === 0) return { yes: 0, all: 0 };
  const { meetings } = await readMeetingsOf(tx, [runId], at);
  const standing = new Set(meetings.filter(({ cancelled }) => !cancelled).map(({ id }) => id));
  const last = new Map(known.map((report) => [report.meetingId, report]));
  const answers = [...last.values()]
    .filter(({ meetingId, shared }) => standing.has(meetingId) && (shared || !sharedOnly))
    .flatMap(({ criteria }) => Object.values(criteria ?? {}));
  const sum = (of: (one: (typeof answers)[number]) => number): number =>
    answers.reduce((total, one) => total + of(one), 0);
  return { yes: sum(({ yes }) => yes), all: sum(({ yes, partly, no }) => yes + partly + no) };
};
