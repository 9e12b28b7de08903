/** When a message may leave: never between 20 h and 8 h, nor on a Sunday; the weekly digest on Mondays at 8 h 30. Paris. */
import { addDays, atTime, parisDate, weekday } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';

const SUNDAY = 7;
const OPENS = '08:00';
const CLOSES = '20:00';
const WEEKLY = '08:30';

/** Whether a message may leave at this instant. */
export const maySendAt = (at: Instant): boolean => {
  const day = parisDate(at);
  return weekday(day) !== SUNDAY && at >= atTime(day, OPENS) && at < atTime(day, CLOSES);
};

/** The first Monday, 8 h 30, at this instant or after it. */
export const nextSendAt = (at: Instant): Instant => {
  const day = parisDate(at);
  const monday = addDays(day, (8 - weekday(day)) % 7);
  const first = atTime(monday, WEEKLY);
  return first >= at ? first : atTime(addDays(monday, 7), WEEKLY);
};
