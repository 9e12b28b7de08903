import { leadOn, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { knowRun, milestoneIn } from './change-run.ts';
import { milestoneBase } from './freeze.rules.ts';
import { can } from './milestones.access.ts';
import type { MilestoneRead } from './read-milestones.ts';
import { sendProblemsOf } from './send-milestone.ts';
import type { SendProblem } from './sending.rules.ts';

export type Check = {
  readonly read: MilestoneRead;
  /** What keeps it from being sent; empty when it may be. */
  readonly problems: readonly SendProblem[];
  /** Names what this page shows: sending refuses when something changed since (R17). */
  readonly base: string;
  readonly mayReallySend: boolean;
  /** R6: the last milestone may be sent before the others with a dated plan. */
  readonly asksForPlan: boolean;
  readonly mentor: string | null;
  /** Working days within which it has its answer. */
  readonly promiseDays: number;
};

/** What is about to be sent, line by line, before it is (R5). */
export const getCheck = async (ctx: Context, milestoneId: string): Promise<Check> => {
  const opened = await openOwnRun(ctx);
  return ctx.db.read(opened.scope, async (tx) => {
    const known = await knowRun(tx, opened, ctx.now);
    const read = milestoneIn(known, milestoneId);
    const problems = sendProblemsOf(known, read, false);
    const lead = leadOn(opened.assignments, known.today);
    return {
      read,
      problems: problems.filter(({ code }) => code !== 'earlier-milestone'),
      base: milestoneBase(read),
      mayReallySend: can(ctx.viewer, 'milestone.send', opened.access),
      asksForPlan: problems.some(({ code }) => code === 'earlier-milestone'),
      mentor: opened.assignments.find(({ personId }) => personId === lead)?.displayName ?? null,
      promiseDays: opened.thresholds.promiseDays,
    };
  });
};
