import { addDays, addMonths, startOfDay } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { addWorkingDays, isWorkingDay } from '#src/shared/working-days.ts';

/** Dates of the demonstration, all told from today. */

/** First day of the month `back` months before today's. */
export const monthsAgo = (today: IsoDate, back: number): IsoDate =>
  addMonths(`${today.slice(0, 7)}-01`, -back);

/** The date itself, or the working day that follows. */
export const workday = (date: IsoDate): IsoDate => addWorkingDays(addDays(date, -1), 1);

/** The `days`-th working day before `date`. */
export const workdaysAgo = (date: IsoDate, days: number): IsoDate => {
  let found = date;
  for (let left = days; left > 0;) {
    found = addDays(found, -1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
};

/** An instant of a civil day, `14:10` in Paris (a day on which the clocks change is one hour off). */
export const at = (date: IsoDate, time: string): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(date) + (hours * 60 + minutes) * 60_000;
};
