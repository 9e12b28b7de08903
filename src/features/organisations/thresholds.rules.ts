/** The numbers that the rules on delay compare with: head office changes them from a date, and a past date keeps its own. */
import { byTime } from '#src/shared/facts.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** What each is by default, and between which bounds it may be set. */
export const thresholdBounds = {
  /** 1 to this many days late is to watch, more is late (R6). */
  watchDays: { usual: 14, least: 1, most: 60 },
  /** As many days without an act of the partner (R18). */
  silentDays: { usual: 21, least: 7, most: 90 },
  /** Working days within which the partner has its answer (R18). */
  promiseDays: { usual: 5, least: 1, most: 20 },
  /** A call within as many days needs an agenda (R18). */
  callDays: { usual: 7, least: 1, most: 30 },
  /** Times that a milestone comes back before it is to watch. */
  returnsToWatch: { usual: 2, least: 1, most: 5 },
  /** A pause of more days is told to head office (R8). */
  longPauseDays: { usual: 30, least: 7, most: 180 },
  /** How long a line is put aside (R18). */
  setAsideDays: { usual: 7, least: 1, most: 30 },
} as const;

export type ThresholdName = keyof typeof thresholdBounds;
export type Thresholds = Readonly<Record<ThresholdName, number>>;
export const thresholdNames = Object.keys(thresholdBounds) as ThresholdName[];

/** As long as head office has set nothing. */
export const usualThresholds: Thresholds = Object.fromEntries(
  thresholdNames.map((name) => [name, thresholdBounds[name].usual]),
) as Thresholds;

/** One change of a threshold: a value from a day on; null takes back what was said for that day. */
export type ThresholdChange = {
  readonly name: ThresholdName;
  readonly value: number | null;
  readonly validFrom: IsoDate;
  readonly recordedAt: Instant;
};

/** The changes of one threshold that stand, as it was known at an instant: the last said for each day, by day. */
export const standingChanges = <C extends ThresholdChange>(
  changes: readonly C[],
  name: ThresholdName,
  at: Instant,
): (C & { readonly value: number })[] => {
  const known = changes
    .filter((change) => change.name === name && change.recordedAt <= at)
    .sort((a, b) => byTime({ id: '', ...a }, { id: '', ...b }));
  return [...new Map(known.map((change) => [change.validFrom, change])).values()]
    .flatMap((change) => (change.value === null ? [] : { ...change, value: change.value }))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
};

/** The thresholds in force on a day, as they were known at an instant. */
export const thresholdsOn = (changes: readonly ThresholdChange[], day: IsoDate, at: Instant): Thresholds =>
  Object.fromEntries(
    thresholdNames.map((name) => {
      const last = standingChanges(changes, name, at).findLast(({ validFrom }) => validFrom <= day);
      return [name, last?.value ?? thresholdBounds[name].usual];
    }),
  ) as Thresholds;
