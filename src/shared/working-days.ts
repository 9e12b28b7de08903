/** R16: working days are Monday to Friday, less the French public holidays of metropolitan France. */
import { addDays, weekday } from './time.ts';
import type { IsoDate } from './time.ts';

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

const two = (n: number): string => String(n).padStart(2, '0');

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
export const easterSunday = (year: number): IsoDate => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const fullMoon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const moonDay = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  const days = fullMoon - moonDay;
  const month = 3 + Math.floor((days + 40) / 44);
  return `${String(year)}-${two(month)}-${two(days + 28 - 31 * Math.floor(month / 4))}`;
};

const known = new Map<number, ReadonlySet<IsoDate>>();

/** The eleven public holidays of a year. */
export const publicHolidays = (year: number): ReadonlySet<IsoDate> => {
  const found = known.get(year);
  if (found !== undefined) return found;
  const easter = easterSunday(year);
  const moving = [EASTER_MONDAY, ASCENSION, WHIT_MONDAY].map((days) => addDays(easter, days));
  const holidays = new Set([...FIXED.map((day) => `${String(year)}-${day}`), ...moving]);
  known.set(year, holidays);
  return holidays;
};

export const isWorkingDay = (date: IsoDate): boolean =>
  weekday(date) <= 5 && !publicHolidays(Number(date.slice(0, 4))).has(date);

/** The `days`-th working day after `date`; `date` itself when `days` is 0 or less. */
export const addWorkingDays = (date: IsoDate, days: number): IsoDate => {
  let current = date;
  for (let left = days; left > 0;) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: IsoDate, to: IsoDate): number => {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(date)) days += 1;
  }
  return days;
};
