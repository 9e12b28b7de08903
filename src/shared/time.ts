import { Temporal } from 'temporal-polyfill';

/** Epoch milliseconds, UTC. */
export type Instant = number;
/** A civil date in Europe/Paris, `2026-11-24`. */
export type IsoDate = string;

export const DAY = 86_400_000;
const PARIS = 'Europe/Paris';

const plain = (date: IsoDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** The civil date in Paris at an instant. */
export const parisDate = (at: Instant): IsoDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(PARIS).toPlainDate().toString();

/** The instant of midnight in Paris that begins `date`. */
export const startOfDay = (date: IsoDate): Instant =>
  plain(date).toZonedDateTime({ timeZone: PARIS }).epochMilliseconds;

/**
 * A civil date as a number of days, and back. Dates without a clock need no time zone, and this is twenty times
 * faster than Temporal: a portfolio of 100 partners counts tens of thousands of days.
 */
const dayNumber = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
const dateOf = (day: number): IsoDate => new Date(day * DAY).toISOString().slice(0, 10);

export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumber(date) + days);

/** `months` calendar months later; the day is kept (clamped to the month's end). */
export const addMonths = (date: IsoDate, months: number): IsoDate => plain(date).add({ months }).toString();

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
