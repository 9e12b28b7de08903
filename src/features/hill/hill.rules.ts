/** « Où en sommes-nous ? »: the points of each month, and what changed from one to the next. Never averaged. */
import type { Workstream } from '#src/features/curriculum/references.types.ts';
import { inOrder } from '#src/shared/facts.ts';
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { HillDot, HillFact, HillPoint } from './hill.types.ts';

/** The places along the hill, from « On cherche » to « C'est fait ». */
export const POSITIONS = [1, 2, 3, 4, 5] as const;
const DONE = 5;
/** A dot that has not moved for so many months is shown as such. */
export const STILL_MONTHS = 2;

/** The field of a workstream's sentence, beside the one of its place, which bears its id. */
export const sentenceName = (workstreamId: string): string => `${workstreamId}-phrase`;

/** The calendar month of a date, as its first day. */
export const monthOf = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`;

/** `2026-11` of an address as the first day of that month; null for anything else. */
export const readMonth = (text: string): IsoDate | null =>
  /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : null;

/** The months with a point, earliest first. */
export const pointMonths = (facts: readonly HillFact[]): IsoDate[] =>
  [...new Set(facts.map(({ month }) => month))].sort();

/** Workstream → the fact that counts in a month: the last one. */
export const standingIn = (facts: readonly HillFact[], month: IsoDate): ReadonlyMap<string, HillFact> =>
  new Map(inOrder(facts.filter((fact) => fact.month === month)).map((fact) => [fact.workstreamId, fact]));

const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** For how many months a workstream has stood where it stands in `month`, by the points made; done is no standstill. */
const stillFor = (facts: readonly HillFact[], workstreamId: string, month: IsoDate): number | null => {
  const places = pointMonths(facts)
    .filter((each) => each <= month)
    .flatMap((each) => standingIn(facts, each).get(workstreamId) ?? []);
  const now = places.at(-1);
  if (now === undefined || now.month !== month || now.position === DONE) return null;
  const moved = places.findLastIndex(({ position }) => position !== now.position);
  const months = monthsBetween(places[moved + 1]?.month ?? month, month);
  return months >= STILL_MONTHS ? months : null;
};

/** The point of a month beside the one made before; without facts in it, its dots have no place now. */
export const pointOf = (
  workstreams: readonly Workstream[],
  facts: readonly HillFact[],
  month: IsoDate,
): HillPoint => {
  const previous = pointMonths(facts).findLast((each) => each < month) ?? null;
  const [before, now] = [previous === null ? null : standingIn(facts, previous), standingIn(facts, month)];
  return {
    month,
    previous,
    dots: workstreams.map(({ id, title, done }): HillDot => {
      const fact = now.get(id) ?? null;
      return {
        ...{ workstreamId: id, title, done },
        before: before?.get(id)?.position ?? null,
        now: fact?.position ?? null,
        sentence: fact?.sentence ?? null,
        stillFor: stillFor(facts, id, month),
      };
    }),
  };
};

/** How many dots went forward, back, or stayed, among those placed in both points. */
export const movesOf = ({ dots }: HillPoint): { forward: number; back: number; still: number } => {
  const both = dots.flatMap(({ before, now }) => (before === null || now === null ? [] : now - before));
  return {
    forward: both.filter((move) => move > 0).length,
    back: both.filter((move) => move < 0).length,
    still: both.filter((move) => move === 0).length,
  };
};

/**
 * Whether the partner's own point fell: a workstream went back in its last point, made this month or the month before.
 * An older fall is no news any more.
 */
export const hasFallen = (
  workstreams: readonly Workstream[],
  facts: readonly HillFact[],
  today: IsoDate,
): boolean => {
  const [previous, last] = pointMonths(facts).slice(-2);
  if (previous === undefined || last === undefined || last < addMonths(monthOf(today), -1)) return false;
  const [before, now] = [standingIn(facts, previous), standingIn(facts, last)];
  return workstreams.some(({ id }) => (now.get(id)?.position ?? DONE) < (before.get(id)?.position ?? 0));
};
