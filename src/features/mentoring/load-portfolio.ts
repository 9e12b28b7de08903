import { getCurriculum } from '#src/features/curriculum/index.ts';
import { lastPartnerComments, loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import { listOpenRuns } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { listSetAside } from './mentoring.store.ts';
import { partnerRow } from './partner-row.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import type { SetAside } from './what-first.rules.ts';

export type Portfolio = {
  /** Every run the viewer accompanies today, or every run for head office, by name. */
  readonly rows: readonly PartnerRow[];
  readonly aside: readonly SetAside[];
};

/** All partners of the viewer: the same number of queries for one partner or a hundred. */
export const loadPortfolio = async (ctx: Context): Promise<Portfolio> => {
  const { db, viewer, now } = ctx;
  const today = parisDate(now);
  const runs = await listOpenRuns(ctx);
  const runIds = runs.map(({ run }) => run.id);
  const { facts, comments, aside } = await db.read(viewer.scope, async (tx) => ({
    facts: await loadRunFacts(tx, runIds, today),
    comments: await lastPartnerComments(tx, runIds),
    aside: await listSetAside(tx, viewer.personId),
  }));
  const curriculum = getCurriculum();
  const rows = runs.flatMap((opened) => {
    const known = facts.get(opened.run.id);
    if (known === undefined) return [];
    const read = readMilestones(opened, known, curriculum, today);
    const lastCommentAt = comments.get(opened.run.id) ?? null;
    return partnerRow(opened, read, { facts: known, lastCommentAt, personId: viewer.personId });
  });
  return { rows, aside };
};
