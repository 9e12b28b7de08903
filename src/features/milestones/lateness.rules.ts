/** R6: the clock of lateness. It never runs on a day of pause (R8) nor on a day the milestone is with the reviewer. */
import { daysCovered } from '#src/shared/spans.ts';
import type { Span } from '#src/shared/spans.ts';
import { addDays, daysBetween, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type Lateness = 'none' | 'watch' | 'late';

/**
 * Days late on `today`: the days after max(due, last return), less those covered by `stopped` (pauses, and
 * sendings that were taken back).
 */
export const daysLate = (
  dueOn: IsoDate,
  lastReturnOn: IsoDate | null,
  stopped: readonly Span[],
  today: IsoDate,
): number => {
  const from = lastReturnOn !== null && lastReturnOn > dueOn ? lastReturnOn : dueOn;
  if (today <= from) return 0;
  return daysBetween(from, today) - daysCovered(stopped, { from: addDays(from, 1), to: today });
};

/**
 * R6: the day of the first call held after a return, which gives *parlons-en* back to the partner; null while it waits
 * for one. A call counts when its minutes were sent after the return, whatever the hour it was held at.
 */
export const discussedOn = (
  returnedAt: Instant,
  calls: readonly { readonly on: IsoDate; readonly recordedAt: Instant }[],
): IsoDate | null =>
  calls
    .filter(({ on, recordedAt }) => recordedAt > returnedAt && on >= parisDate(returnedAt))
    .map(({ on }) => on)
    .sort()[0] ?? null;

/** 1 to `watchDays` days to watch, more is late. */
export const lateness = (days: number, watchDays: number): Lateness => {
  if (days <= 0) return 'none';
  return days <= watchDays ? 'watch' : 'late';
};
