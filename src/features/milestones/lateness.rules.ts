/** R6: the clock of lateness. It never runs on a day of pause (R8) nor on a day the milestone is with the reviewer. */
import { daysCovered } from '#src/shared/spans.ts';
import type { Span } from '#src/shared/spans.ts';
import { addDays, daysBetween } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

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

/** 1 to `watchDays` days to watch, more is late. */
export const lateness = (days: number, watchDays: number): Lateness => {
  if (days <= 0) return 'none';
  return days <= watchDays ? 'watch' : 'late';
};
