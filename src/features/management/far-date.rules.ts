/** Dates that are so far from today that their year was mistyped. */
import { isFar } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** Meetings, decisions and talks are those of the year around. */
const A_YEAR = 400;
/** A contract may be older than the team, and end later. */
const TEN_YEARS = 3660;

/** Whether a day of the life of a team is too far from today. */
export const isFarDay = (day: IsoDate | null, today: IsoDate): boolean =>
  day !== null && isFar(day, today, A_YEAR);
/** The same for the first or last day of a contract. */
export const isFarContract = (day: IsoDate | null, today: IsoDate): boolean =>
  day !== null && isFar(day, today, TEN_YEARS);
