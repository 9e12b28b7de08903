import type { Instant, IsoDate } from '#src/shared/time.ts';

/** Where a team said that one workstream stands, in a calendar month: a row of `hill_snapshot`. */
export type HillFact = {
  readonly id: string;
  readonly workstreamId: string;
  /** First day of the calendar month. */
  readonly month: IsoDate;
  /** 1 (« On cherche ») to 5 (« C'est fait »). */
  readonly position: number;
  readonly sentence: string | null;
  readonly recordedAt: Instant;
};

/** One workstream in one month, beside the point made before. */
export type HillDot = {
  readonly workstreamId: string;
  readonly title: string;
  readonly done: string;
  /** In the point made before; null without one. */
  readonly before: number | null;
  readonly now: number | null;
  readonly sentence: string | null;
  /** How many months it has stood on the same place, when that is long; else null. */
  readonly stillFor: number | null;
};

/** The point of a month, and the one it is compared with. */
export type HillPoint = {
  readonly month: IsoDate;
  readonly previous: IsoDate | null;
  readonly dots: readonly HillDot[];
};
