import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { lastPartnerComments, loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import { listOpenRuns, readThresholds } from '#src/features/organisations/index.ts';
import type { OpenRun, Thresholds } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { listSetAside } from './mentoring.store.ts';
import { partnerRow } from './partner-row.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import { portfolioSources } from './portfolio-sources.ts';
import type { SetAside } from './what-first.rules.ts';

export type Portfolio = {
  /** Every run the viewer accompanies today, or every run for head office, by name. */
  readonly rows: readonly PartnerRow[];
  readonly aside: readonly SetAside[];
  readonly thresholds: Thresholds;
};

/**
 * All partners of the viewer, as they were known at `at` (the end of today if it is not said): the same number of
 * queries for one partner or a hundred.
 */
export const loadPortfolio = async (ctx: Context, at?: Instant): Promise<Portfolio> => {
  const { db, viewer, now } = ctx;
  const until = at ?? endOfDay(parisDate(now));
  const runs = await listOpenRuns(ctx, until);
  return db.read(viewer.scope, async (tx) => ({
    rows: await readRows(tx, runs, until, viewer.personId),
    aside: await listSetAside(tx, viewer.personId),
    thresholds: await readThresholds(tx, until),
  }));
};

/** How each of these runs stood at an instant, for one of those who accompany it. */
export const readRows = async (
  tx: ReadTx,
  runs: readonly OpenRun[],
  at: Instant,
  personId: string,
): Promise<PartnerRow[]> => {
  const runIds = runs.map(({ run }) => run.id);
  const facts = await loadRunFacts(tx, runIds, at);
  const comments = await lastPartnerComments(tx, runIds, at);
  const calls = await portfolioSources.nextCalls(tx, runIds, at);
  const fallen = await portfolioSources.fallenHills(tx, runIds, at);
  const [curriculum, day] = [getCurriculum(), parisDate(at)];
  return runs.flatMap((opened) => {
    const { id } = opened.run;
    const known = facts.get(id);
    if (known === undefined) return [];
    return partnerRow(opened, readMilestones(opened, known, curriculum, day), {
      facts: known,
      lastCommentAt: comments.get(id) ?? null,
      personId,
      nextCall: calls.get(id) ?? null,
      hillFell: fallen.has(id),
    });
  });
};
