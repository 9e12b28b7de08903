import { Temporal } from 'temporal-polyfill';

/** Epoch milliseconds, UTC. */
export type Instant = number;
/** A civil date in Europe/Paris, `2026-11-24`. */
export type IsoDate = string;

export const DAY = 86_400_000;
const PARIS = 'Europe/Paris';

const plain = (date: IsoDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

const HOUR = 3_600_000;
const MOST_HOURS = 10_000;
const dateOfHour = new Map<number, IsoDate>();

/**
 * The civil date in Paris at an instant. Paris is a whole number of hours from UTC since 1911, so that all instants of
 * an hour share their date: it is asked of Temporal once an hour.
 */
export const parisDate = (at: Instant): IsoDate => {
  const hour = Math.floor(at / HOUR);
  const known = dateOfHour.get(hour);
  if (known !== undefined) return known;
  if (dateOfHour.size >= MOST_HOURS) dateOfHour.clear();
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(PARIS).toPlainDate().toString();
  dateOfHour.set(hour, date);
  return date;
};

/** The instant of midnight in Paris that begins `date`. */
export const startOfDay = (date: IsoDate): Instant =>
  plain(date).toZonedDateTime({ timeZone: PARIS }).epochMilliseconds;

/** The last instant of `date` in Paris: a table « on a date » knows what was recorded until then. */
export const endOfDay = (date: IsoDate): Instant => startOfDay(addDays(date, 1)) - 1;
/** The instant of a time of day in Paris, `14:30`, also on the days when the clocks change. */
export const atTime = (date: IsoDate, time: string): Instant =>
  plain(date).toZonedDateTime({ timeZone: PARIS, plainTime: time }).epochMilliseconds;

/**
 * A civil date as a number of days, and back. Dates without a clock need no time zone, and this is twenty times
 * faster than Temporal: a portfolio of 100 partners counts tens of thousands of days.
 */
const dayNumber = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
const dateOf = (day: number): IsoDate => new Date(day * DAY).toISOString().slice(0, 10);

export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumber(date) + days);

/** Whether a day is more than so many days away (two years and some unless told): its year was mistyped. */
export const isFar = (date: IsoDate, today: IsoDate, days = 800): boolean =>
  date > addDays(today, days) || date < addDays(today, -days);

/** `months` calendar months later; the day is kept (clamped to the month's end). */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const from = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(from / 12), from - Math.floor(from / 12) * 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), lastDay)) / DAY);
};

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekday = (date: IsoDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** True when the text is a civil date that exists. */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return plain(text).toString() === text;
  } catch {
    return false;
  }
};

/** « 24/11/2026 », as people type a date where the browser has no field for it, as `2026-11-24`; other texts as they are. */
export const dayFirst = (text: string): string => {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
