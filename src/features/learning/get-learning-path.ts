import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentMonth } from './current-month.ts';
import { finishedCount } from './learning.rules.ts';
import { listModules, nextOf, ownAudience } from './list-modules.ts';
import type { ListedModule, NextForLearner } from './list-modules.ts';
import { messengerProgress } from './messenger-progress.ts';
import type { MessengerProgress } from './messenger-progress.ts';

export type PathMonth = {
  readonly month: number;
  readonly theme: string;
  readonly current: boolean;
  readonly modules: readonly ListedModule[];
};

export type LearningPath = {
  readonly next: NextForLearner | null;
  /** « 3 sur 5 » of the viewer's own path. */
  readonly finished: number;
  readonly total: number;
  /** The staff's modules by month: for the team, and for those who guide it. Months without a module are left out. */
  readonly months: readonly PathMonth[];
  readonly messengers: readonly ListedModule[];
  readonly mentors: readonly ListedModule[];
  /** The messengers by name, for the manager of an opened mentorship; null for everybody else (R10). */
  readonly team: readonly MessengerProgress[] | null;
};

/** « Mes modules »: everything the viewer may read, her own path first. */
export const getLearningPath = async (ctx: Context): Promise<LearningPath> => {
  const modules = await listModules(ctx);
  const of = (audience: Module['audience']): readonly ListedModule[] =>
    modules.filter(({ module }) => module.audience === audience);
  const own = of(ownAudience(ctx.viewer.role));
  const month = await currentMonth(ctx);
  const { finished, total } = finishedCount(own.map(({ progress }) => progress));
  return {
    next: nextOf(own, month),
    finished,
    total,
    months: getCurriculum()
      .months.map(({ month: number, theme }) => ({
        month: number,
        theme,
        current: number === month,
        modules: of('staff').filter(({ module }) => module.month === number),
      }))
      .filter((each) => each.modules.length > 0),
    messengers: of('messenger'),
    mentors: of('mentor'),
    team: ctx.viewer.role === 'manager' && month !== null ? await messengerProgress(ctx) : null,
  };
};
