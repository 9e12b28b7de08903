import { getCurriculum } from '#src/features/curriculum/index.ts';
import { nextForLearner } from '#src/features/learning/index.ts';
import type { NextForLearner } from '#src/features/learning/index.ts';
import { currentPause, openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { nextThings } from './next-thing.rules.ts';
import type { NextThing } from './next-thing.rules.ts';
import { readMilestones } from './read-milestones.ts';
import type { RunRead } from './read-milestones.ts';
import { loadRunFacts } from './run-facts.ts';
import { streetOf } from './street.rules.ts';

/** How the partner's own run stands today; the 404 of R20 without one. */
export const readOwnRun = async (
  ctx: Context,
): Promise<{ opened: OpenRun; read: RunRead; today: IsoDate }> => {
  const opened = await openOwnRun(ctx);
  const today = parisDate(ctx.now);
  const { run, scope } = opened;
  const loaded = await ctx.db.read(scope, (tx) => loadRunFacts(tx, [run.id], endOfDay(today)));
  const facts = loaded.get(run.id);
  if (facts === undefined) throw notFound();
  return { opened, today, read: readMilestones(opened, facts, getCurriculum(), today) };
};

export type Board = {
  readonly read: RunRead;
  readonly today: IsoDate;
  readonly street: ReturnType<typeof streetOf>;
  readonly things: readonly NextThing[];
  readonly module: NextForLearner | null;
  /** First day of the pause that holds today, or null. */
  readonly pausedSince: IsoDate | null;
  readonly ended: boolean;
};

/** The first screen of staff, manager and director: what to do now, and where the association stands. */
export const getBoard = async (ctx: Context): Promise<Board> => {
  const { opened, read, today } = await readOwnRun(ctx);
  const module = await nextForLearner(ctx);
  return {
    read,
    today,
    module,
    street: streetOf(read.milestones),
    things: opened.access.ended
      ? []
      : nextThings({
          role: ctx.viewer.role,
          directorNamed: opened.access.directorNamed,
          milestones: read.milestones,
          module: module === null ? null : { started: module.started },
        }),
    pausedSince: currentPause(opened, today)?.startsOn ?? null,
    ended: opened.access.ended,
  };
};
