import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentMonth } from './current-month.ts';
import { finishedCount } from './learning.rules.ts';
import { givenOf, listModules, nextOf, ownAudience } from './list-modules.ts';
import type { ListedModule, NextForLearner } from './list-modules.ts';

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
};

/**
 * « Mes modules »: everything the viewer may read, her own path first. In it, `given` modules that are not finished come
 * before all others, in this order: somebody asked her to read them by a day.
 */
export const getLearningPath = async (ctx: Context, given: readonly string[] = []): Promise<LearningPath> => {
  const modules = givenFirst(await listModules(ctx), given);
  const of = (audience: Module['audience']): readonly ListedModule[] =>
    modules.filter(({ module }) => module.audience === audience);
  const own = of(ownAudience(ctx.viewer.role));
  const month = await currentMonth(ctx);
  const { finished, total } = finishedCount(own.map(({ progress }) => progress));
  return {
    next: nextOf(givenOf(own, given), month) ?? nextOf(own, month),
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
  };
};

const givenFirst = (modules: readonly ListedModule[], given: readonly string[]): readonly ListedModule[] => {
  const first = givenOf(modules, given);
  return [...first, ...modules.filter((module) => !first.includes(module))];
};
