import { listOpenRuns, openOwnRun } from '#src/features/organisations/index.ts';
import { answersForTraining } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { isOfTeam } from './agenda.access.ts';
import { DAYS_AHEAD, DAYS_BEHIND, keptBy, layOut } from './agenda.rules.ts';
import type { AgendaLayout, AgendaQuery } from './agenda.rules.ts';
import { readEvents } from './agenda-sources.ts';
import { findOwnFeed } from './agenda.store.ts';
import type { AgendaEvent } from './agenda.types.ts';

/** Everything with a day that concerns the viewer: her own association's, or all that she guides. */
export const listEvents = async (ctx: Context): Promise<AgendaEvent[]> => {
  const { db, viewer, now } = ctx;
  const own = isOfTeam(viewer.role);
  const runs = own ? [await openOwnRun(ctx)] : await listOpenRuns(ctx);
  const today = parisDate(now);
  return db.read(viewer.scope, (tx) =>
    readEvents(tx, {
      ...{ runs, today, from: addDays(today, -DAYS_BEHIND), to: addDays(today, DAYS_AHEAD) },
      side: own ? 'team' : 'guide',
      opensSessions: answersForTraining(viewer.role),
    }),
  );
};

export type AgendaPage = AgendaLayout & {
  readonly today: IsoDate;
  readonly query: AgendaQuery;
  /** Whose events there are, by name: what a guide may choose among. */
  readonly partners: readonly { readonly name: string; readonly slug: string }[];
  /** Since when her calendar reads the private address; null without one. */
  readonly feedSince: Instant | null;
};

/** The calendar as a page shows it. */
export const getAgenda = async (ctx: Context, query: AgendaQuery): Promise<AgendaPage> => {
  const events = await listEvents(ctx);
  const today = parisDate(ctx.now);
  const feed = await ctx.db.read(ctx.viewer.scope, (tx) => findOwnFeed(tx, ctx.viewer.membershipId));
  const bySlug = new Map(events.map(({ partner }) => [partner.slug, partner]));
  const byName = new Intl.Collator('fr');
  return {
    ...layOut(keptBy(events, query), today),
    today,
    query,
    partners: [...bySlug.values()].sort((a, b) => byName.compare(a.name, b.name)),
    feedSince: feed?.recordedAt ?? null,
  };
};
