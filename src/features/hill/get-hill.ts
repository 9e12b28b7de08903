import { getCurriculum } from '#src/features/curriculum/index.ts';
import { openOwnRun, openPartnerRun, programmeClock } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './hill.access.ts';
import { monthOf, pointMonths, pointOf, readMonth } from './hill.rules.ts';
import { listHillFacts } from './hill.store.ts';
import type { HillFact, HillPoint } from './hill.types.ts';

/** One point, and all those that were made, to compare. */
export type HillHistory = {
  readonly point: HillPoint;
  /** Every point that was made, earliest first. */
  readonly points: readonly HillPoint[];
  readonly association: string;
};

export type MonthlyPoint = HillHistory & {
  /** This month's point is made. */
  readonly made: boolean;
  readonly editable: boolean;
  /** The last fact that this page shows (R17). */
  readonly base: string;
};

const historyOf = ({ organisation }: OpenRun, facts: readonly HillFact[], month: IsoDate): HillHistory => {
  const { workstreams } = getCurriculum().hill;
  return {
    point: pointOf(workstreams, facts, month),
    points: pointMonths(facts).map((each) => pointOf(workstreams, facts, each)),
    association: organisation.name,
  };
};

const factsOf = (ctx: Context, { run, scope }: OpenRun): Promise<readonly HillFact[]> =>
  ctx.db.read(scope, (tx) => listHillFacts(tx, [run.id], ctx.now));

/** The point of this month, to make or to change. */
export const getMonthlyPoint = async (ctx: Context): Promise<MonthlyPoint> => {
  const opened = await openOwnRun(ctx);
  const facts = await factsOf(ctx, opened);
  const month = monthOf(parisDate(ctx.now));
  return {
    ...historyOf(opened, facts, month),
    made: pointMonths(facts).includes(month),
    editable: can(ctx.viewer, 'hill.write', opened.access),
    base: latest(facts)?.id ?? '',
  };
};

/** A past point of one's own association, `2026-10`; the same 404 for a month without a point as for no month. */
export const getPastPoint = async (ctx: Context, asked: string): Promise<HillHistory> => {
  const opened = await openOwnRun(ctx);
  const facts = await factsOf(ctx, opened);
  const month = readMonth(asked);
  if (month === null || !pointMonths(facts).includes(month)) throw notFound();
  return historyOf(opened, facts, month);
};

/** A partner's points as its guides read them: the month asked for, else the last one made; null before the first. */
export const getPartnerPoints = async (
  ctx: Context,
  slug: string,
  asked: string | null,
): Promise<{ readonly association: string; readonly history: HillHistory | null }> => {
  const opened = await openPartnerRun(ctx, slug);
  const facts = await factsOf(ctx, opened);
  const months = pointMonths(facts);
  const month = months.find((each) => each === readMonth(asked ?? '')) ?? months.at(-1) ?? null;
  return {
    association: opened.organisation.name,
    history: month === null ? null : historyOf(opened, facts, month),
  };
};

/** The month whose point the team of this run has not made yet; null while nothing is expected of it. */
export const pointDue = async (ctx: Context, opened: OpenRun): Promise<IsoDate | null> => {
  const today = parisDate(ctx.now);
  if (programmeClock(opened.run, opened.pauses, today).status !== 'running') return null;
  const month = monthOf(today);
  return pointMonths(await factsOf(ctx, opened)).includes(month) ? null : month;
};

/** The same for one's own association, on its first screen. */
export const getPointDue = async (ctx: Context): Promise<IsoDate | null> =>
  pointDue(ctx, await openOwnRun(ctx));
