/** R18: « Par quoi commencer », the few lines a mentor begins with. */
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { addDays, DAY, daysBetween } from '#src/shared/time.ts';
import type { Thresholds } from '#src/features/organisations/index.ts';
import { workingDaysBetween } from '#src/shared/working-days.ts';

export const MOST_LINES = 5;
export const MOST_REVIEWS = 3;

/** In the order of the rule: the first reason comes first. */
export const REASONS = ['overdueReview', 'blocked', 'waitingReview', 'late', 'silent', 'call'] as const;
export type Reason = (typeof REASONS)[number];

/** What the mentor's list knows of one run today. */
export type RunSituation = {
  readonly runId: string;
  /** Overdue lines are hers: the lead, or the stand-in while the lead is away (R9). */
  readonly receivesOverdue: boolean;
  readonly paused: boolean;
  readonly ended: boolean;
  /** The numbers in force that day. */
  readonly thresholds: Thresholds;
  /** Sendings that wait for a mentor's review. */
  readonly waiting: readonly { readonly milestoneId: string; readonly sentOn: IsoDate }[];
  readonly blocked: readonly { readonly milestoneId: string; readonly since: IsoDate }[];
  /** Milestones more than 14 days late (R6). */
  readonly late: readonly { readonly milestoneId: string; readonly days: number }[];
  /** The partner's last act, or the day the run or its last break let it begin, whichever is later. */
  readonly quietSince: IsoDate;
  readonly nextCall: { readonly on: IsoDate; readonly hasAgenda: boolean } | null;
};

export type Line = {
  readonly runId: string;
  readonly reason: Reason;
  readonly milestoneId: string | null;
  /** Working days waited for a review; days blocked, late, silent; days until the call. */
  readonly days: number;
  /** Name under which the line is put aside, e.g. `late:j05`; a review keeps its name when it becomes overdue. */
  readonly key: string;
};

export type SetAside = { readonly runId: string; readonly line: string; readonly untilAt: Instant };

const reviewLines = (run: RunSituation, today: IsoDate): Line[] =>
  run.waiting.flatMap(({ milestoneId, sentOn }) => {
    const days = workingDaysBetween(sentOn, today);
    const overdue = days > run.thresholds.promiseDays;
    if (overdue && !run.receivesOverdue) return [];
    const reason = overdue ? 'overdueReview' : 'waitingReview';
    return [{ runId: run.runId, reason, milestoneId, days, key: `review:${milestoneId}` }];
  });

const partnerLines = (run: RunSituation, today: IsoDate): Line[] => {
  const { runId } = run;
  const blocked = run.blocked.map(({ milestoneId, since }): Line => {
    return {
      runId,
      reason: 'blocked',
      milestoneId,
      days: daysBetween(since, today),
      key: `blocked:${milestoneId}`,
    };
  });
  if (run.paused) return blocked;
  const late = run.late.map(({ milestoneId, days }): Line => {
    return { runId, reason: 'late', milestoneId, days, key: `late:${milestoneId}` };
  });
  const quiet = daysBetween(run.quietSince, today);
  const silent: Line = { runId, reason: 'silent', milestoneId: null, days: quiet, key: 'silent' };
  return [...blocked, ...late, ...(quiet >= run.thresholds.silentDays ? [silent] : [])];
};

const callLines = ({ runId, nextCall, thresholds }: RunSituation, today: IsoDate): Line[] => {
  if (nextCall === null || nextCall.hasAgenda) return [];
  if (nextCall.on < today || nextCall.on > addDays(today, thresholds.callDays)) return [];
  return [{ runId, reason: 'call', milestoneId: null, days: daysBetween(today, nextCall.on), key: 'call' }];
};

/** Every line of one run, in no order yet; an ended run has none, a paused one is neither late nor silent. */
export const linesOf = (run: RunSituation, today: IsoDate): Line[] =>
  run.ended ? [] : [...reviewLines(run, today), ...partnerLines(run, today), ...callLines(run, today)];

/** Most days first within a reason, except calls: the nearest first. Equal lines keep one order for everybody. */
const byUrgency = (a: Line, b: Line): number => {
  const rank = REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason);
  if (rank !== 0) return rank;
  const days = a.reason === 'call' ? a.days - b.days : b.days - a.days;
  return days || (`${a.runId} ${a.key}` < `${b.runId} ${b.key}` ? -1 : 1);
};

const isReview = (line: Line): boolean => line.reason === 'overdueReview' || line.reason === 'waitingReview';

const isAside = (line: Line, aside: readonly SetAside[], now: Instant): boolean =>
  aside.some((put) => put.runId === line.runId && put.line === line.key && now < put.untilAt);

/** Keeps the first `MOST_REVIEWS` reviews and every other line. */
const withFewReviews = (lines: readonly Line[]): Line[] => {
  const kept = new Set(lines.filter(isReview).slice(0, MOST_REVIEWS));
  return lines.filter((line) => !isReview(line) || kept.has(line));
};

/** At most five lines, at most three of them reviews, the most pressing first; lines put aside are left out. */
export const whatFirst = (
  runs: readonly RunSituation[],
  aside: readonly SetAside[],
  today: IsoDate,
  now: Instant,
): Line[] => {
  const lines = runs.flatMap((run) => linesOf(run, today)).filter((line) => !isAside(line, aside, now));
  return withFewReviews(lines.sort(byUrgency)).slice(0, MOST_LINES);
};

/** When a line put aside now comes back: after so many days of 24 hours. */
export const backAt = (now: Instant, { setAsideDays }: Pick<Thresholds, 'setAsideDays'>): Instant =>
  now + setAsideDays * DAY;
