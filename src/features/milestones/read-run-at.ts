import { getCurriculum } from '#src/features/curriculum/index.ts';
import { openOwnRun, openPartnerRun, readThresholds } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, isIsoDate, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { readMilestones } from './read-milestones.ts';
import type { RunRead } from './read-milestones.ts';
import { loadRunFacts } from './run-facts.ts';
import type { LoadedFacts } from './run-facts.types.ts';

/** The end of the day that an address asks for; now for today, for a day to come and for what is no day. */
export const askedInstant = (asked: string | null, now: Instant): Instant =>
  asked !== null && isIsoDate(asked) && asked < parisDate(now) ? endOfDay(asked) : now;

/** The run that an address speaks of: a partner's by its slug, or the viewer's own. */
export const openAskedRun = (ctx: Context, search: URLSearchParams): Promise<OpenRun> => {
  const slug = search.get('partenaire');
  return slug === null ? openOwnRun(ctx) : openPartnerRun(ctx, slug);
};

export type RunAt = { readonly read: RunRead; readonly facts: LoadedFacts; readonly asOf: IsoDate };

/** How a run stood at an instant, with the thresholds of then: facts recorded later are not known yet. */
export const readRunAt = async (ctx: Context, opened: OpenRun, at: Instant): Promise<RunAt> => {
  const asOf = parisDate(at);
  const { loaded, thresholds } = await ctx.db.read(opened.scope, async (tx) => ({
    loaded: await loadRunFacts(tx, [opened.run.id], at),
    thresholds: await readThresholds(tx, at),
  }));
  const facts = loaded.get(opened.run.id);
  if (facts === undefined) throw notFound();
  const pauses = opened.pauses.filter(({ recordedAt }) => recordedAt <= at);
  const known = { ...opened, pauses, thresholds };
  return { facts, asOf, read: readMilestones(known, facts, getCurriculum(), asOf) };
};
