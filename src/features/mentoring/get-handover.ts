import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { PromiseFact } from '#src/features/meetings/index.ts';
import { assignmentHistory } from '#src/features/organisations/index.ts';
import type { Accompanied, OpenRun, ProgrammeClock } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Adaptation } from './adaptations.rules.ts';
import { allWaiting, lastDecisions } from './handover.rules.ts';
import type { Decision, Waiting } from './handover.rules.ts';
import { listHandoverNotes } from './handover.store.ts';
import type { HandoverNote } from './handover.store.ts';
import { loadRegister } from './load-register.ts';
import { canOnMentoring } from './mentoring.access.ts';
import { openGuidedRun } from './open-guided-run.ts';
import { openPromises } from './portfolio-sources.ts';

export type HandoverPage = {
  readonly opened: OpenRun;
  readonly clock: ProgrammeClock;
  readonly declared: number;
  readonly validated: number;
  readonly total: number;
  readonly accompanied: readonly Accompanied[];
  readonly waiting: readonly Waiting[];
  readonly promises: readonly PromiseFact[];
  readonly decisions: readonly Decision[];
  readonly adaptations: readonly Adaptation[];
  readonly notes: readonly HandoverNote[];
  readonly mayWrite: boolean;
};

/** All that the next person needs to accompany a partner, on one page; the 404 of R20 for who does not guide it. */
export const getHandover = async (ctx: Context, slug: string): Promise<HandoverPage> => {
  const { opened, facts, read, names } = await openGuidedRun(ctx, slug);
  if (!canOnMentoring(ctx.viewer, 'handover.read', opened.access)) throw forbidden();
  const { now } = ctx;
  const { notes, promises } = await ctx.db.read(opened.scope, async (tx) => ({
    notes: await listHandoverNotes(tx, [opened.run.id], now),
    promises: await openPromises(tx, opened.run.id, now),
  }));
  const { declared, validated, total } = read.progress;
  return {
    ...{ opened, clock: read.clock, declared, validated, total, notes, promises },
    accompanied: assignmentHistory(opened.assignments, parisDate(now)),
    waiting: opened.access.ended ? [] : allWaiting(read.milestones, names, opened.thresholds.promiseDays),
    decisions: lastDecisions(facts, names, (id) => getCurriculum().milestoneById(id)?.title ?? ''),
    adaptations: await loadRegister(ctx, [opened]),
    mayWrite: canOnMentoring(ctx.viewer, 'handover.write', opened.access),
  };
};
