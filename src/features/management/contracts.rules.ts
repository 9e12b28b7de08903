/** What a contract says on a day: of its versions, the last one said among those that have begun. */
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { latest } from '#src/shared/facts.ts';
import type { Contract, Membership } from './management.types.ts';

/** What the programme foresees (programme sheet); outside, a contract is marked. */
export const USUAL_MINUTES = { least: 12 * 60, most: 19 * 60 } as const;

export const isUnusual = (minutesPerMonth: number): boolean =>
  minutesPerMonth < USUAL_MINUTES.least || minutesPerMonth > USUAL_MINUTES.most;

/** The terms in force that day among the contracts of one person; null before the first and after the last day. */
export const contractOn = (own: readonly Contract[], day: IsoDate): Contract | null => {
  const terms = latest(own.filter(({ startsOn }) => startsOn <= day));
  return terms === null || (terms.endsOn !== null && terms.endsOn < day) ? null : terms;
};

/** The first day that the form of a contract proposes: terms in force change from today on, their past stays. */
export const proposedStart = (terms: Contract | null, today: IsoDate): IsoDate | null =>
  terms === null || contractOn([terms], today) === null ? (terms?.startsOn ?? null) : today;

const daysOf = (month: string): IsoDate[] => {
  const [first, after] = [`${month}-01`, addMonths(`${month}-01`, 1)];
  const days: IsoDate[] = [];
  for (let day = first; day < after; day = addDays(day, 1)) days.push(day);
  return days;
};

/**
 * Paid minutes that the contracts of one person give a month (`2027-03`), day by day: one that begins, ends or changes
 * inside of it counts for its days. Null without any.
 */
export const contractMinutes = (own: readonly Contract[], month: string): number | null => {
  const days = daysOf(month);
  const inForce = days.flatMap((day) => contractOn(own, day) ?? []);
  if (inForce.length === 0) return null;
  return Math.round(inForce.reduce((sum, { minutesPerMonth }) => sum + minutesPerMonth, 0) / days.length);
};

/** A tenth more, which the law leaves without a branch agreement (domain.md 4.6); a fact to check, not advice. */
export const marginOf = (minutes: number): number => Math.floor(minutes / 10);

/** Whether somebody is under contract that day; where no contract was ever written, her membership says it. */
export const employedOn = (
  personId: string,
  { contracts, members }: { contracts: readonly Contract[]; members: readonly Membership[] },
  day: IsoDate,
): boolean => {
  const there = members.some(
    (one) =>
      one.personId === personId &&
      one.role === 'messenger' &&
      one.startsOn <= day &&
      (one.endsOn ?? day) >= day,
  );
  const own = contracts.filter((one) => one.personId === personId);
  return there && (own.length === 0 || contractOn(own, day) !== null);
};
