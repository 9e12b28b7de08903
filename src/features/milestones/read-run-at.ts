import { getCurriculum } from '#src/features/curriculum/index.ts';
import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { addDays, isIsoDate, parisDate, startOfDay } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { factsAt } from './facts.rules.ts';
import { readMilestones } from './read-milestones.ts';
import type { RunRead } from './read-milestones.ts';
import { loadRunFacts } from './run-facts.ts';
import type { LoadedFacts } from './run-facts.types.ts';

/** The end of the day that an address asks for; now for today, for a day to come and for what is no day. */
export const askedInstant = (asked: string | null, now: Instant): Instant =>
  asked !== null && isIsoDate(asked) && asked < parisDate(now) ? endOfDay(asked) : now;

/** The last millisecond of a day in Paris. */
export const endOfDay = (date: IsoDate): Instant => startOfDay(addDays(date, 1)) - 1;

/** The run that an address speaks of: a partner's by its slug, or the viewer's own. */
export const openAskedRun = (ctx: Context, search: URLSearchParams): Promise<OpenRun> => {
  const slug = search.get('partenaire');
  return slug === null ? openOwnRun(ctx) : openPartnerRun(ctx, slug);
};

export type RunAt = { readonly read: RunRead; readonly facts: LoadedFacts; readonly asOf: IsoDate };

/**
 * How a run stood at an instant: facts recorded later are not known yet. What the platform counts live (R11) and drafts
 * say nothing of a past instant: what a sending froze does.
 */
export const readRunAt = async (ctx: Context, opened: OpenRun, at: Instant): Promise<RunAt> => {
  const asOf = parisDate(at);
  const loaded = (await ctx.db.read(opened.scope, (tx) => loadRunFacts(tx, [opened.run.id], asOf))).get(
    opened.run.id,
  );
  if (loaded === undefined) throw notFound();
  const live = at < ctx.now ? { reachedItemIds: [], draftItemIds: [] } : {};
  // What is known then are the same records: only their lists are shorter.
  const facts = { ...loaded, ...factsAt(loaded, at), ...live } as LoadedFacts;
  const pauses = opened.pauses.filter(({ recordedAt }) => recordedAt <= at);
  return { facts, asOf, read: readMilestones({ ...opened, pauses }, facts, getCurriculum(), asOf) };
};
