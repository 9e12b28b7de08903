import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Audience, Curriculum, Module } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { audiencesOf } from './learning.access.ts';
import { currentMonth } from './current-month.ts';
import { inMonthOrder, moduleProgress, nextModule } from './learning.rules.ts';
import type { LearnerFacts, ModuleProgress } from './learning.rules.ts';
import { moduleNews } from './news.rules.ts';
import { ownFacts } from './open-module.ts';
import { addressOf, minutesFrom } from './places.ts';

export type ListedModule = {
  readonly module: Module;
  readonly progress: ModuleProgress;
  /** The cover; it resumes by itself. */
  readonly href: string;
  /** Minutes of what is new since it was finished (R12); null when nothing is. */
  readonly newMinutes: number | null;
};

/** Every module that the viewer may read, in the order of the path, with what she did of each. */
export const listModules = async (ctx: Context): Promise<readonly ListedModule[]> =>
  listed(getCurriculum(), await ownFacts(ctx), audiencesOf(ctx.viewer.role));

const listed = (
  curriculum: Curriculum,
  facts: LearnerFacts,
  audiences: readonly Audience[],
): readonly ListedModule[] =>
  curriculum.modules
    .filter(({ audience }) => audiences.includes(audience))
    .map((module) => ({
      module,
      progress: moduleProgress(module, facts, curriculum.redirects),
      href: routes.module(module.slug),
      newMinutes: moduleNews(module.id, facts, curriculum)?.minutes ?? null,
    }));

const ownAudiences: Readonly<Record<Role, Audience>> = {
  messenger: 'messenger',
  staff: 'staff',
  manager: 'staff',
  director: 'staff',
  mentor: 'mentor',
  headOffice: 'mentor',
};

/** The audience whose path is the role's own; the others it may read are for the sake of those it helps. */
export const ownAudience = (role: Role): Audience => ownAudiences[role];

export type NextForLearner = {
  readonly moduleId: string;
  readonly title: string;
  /** Straight to the page or question where she was, or to the cover of a module she has not begun. */
  readonly href: string;
  readonly started: boolean;
  /** « Page 3 sur 5 »; null among the questions. */
  readonly page: number | null;
  readonly pages: number;
  /** « Question 2 sur 4 »; null among the pages. */
  readonly question: number | null;
  readonly questions: number;
  readonly minutesLeft: number;
};

/** Those that somebody gave her to read and that are not finished, in the order in which they were given. */
export const givenOf = (
  modules: readonly ListedModule[],
  given: readonly string[],
): readonly ListedModule[] =>
  given.flatMap(
    (id) => modules.find(({ module, progress }) => module.id === id && progress.status !== 'finished') ?? [],
  );

/** The next modules of a path: those given, the one under way, the others; none when all of it is finished. */
export const upcoming = (
  own: readonly ListedModule[],
  count: number,
  given: readonly string[] = [],
): readonly ListedModule[] => {
  const of = (status: ModuleProgress['status']): readonly ListedModule[] =>
    own.filter(({ progress }) => progress.status === status);
  return [...new Set([...givenOf(own, given), ...of('inProgress'), ...of('notStarted')])].slice(0, count);
};

/** What « Continuer » leads to on the viewer's own path; null when all of it is finished. */
export const nextForLearner = async (ctx: Context): Promise<NextForLearner | null> => {
  const own = listed(getCurriculum(), await ownFacts(ctx), [ownAudience(ctx.viewer.role)]);
  return nextOf(own, await currentMonth(ctx));
};

/** The same from modules already listed, in month `month` of the mentorship. */
export const nextOf = (own: readonly ListedModule[], month: number | null): NextForLearner | null => {
  const ranked = inMonthOrder(
    own.map(({ module, progress }) => ({ month: module.month, progress })),
    month,
  );
  const progress = nextModule(ranked.map((each) => each.progress));
  const found = own.find(({ module }) => module.id === progress?.moduleId);
  if (found === undefined || progress === null) return null;
  const { module } = found;
  const started = progress.status === 'inProgress';
  const pageIndex = module.sections.findIndex(({ id }) => id === progress.resume?.id);
  const questionIndex = module.questions.findIndex(({ id }) => id === progress.resume?.id);
  return {
    moduleId: module.id,
    title: module.title,
    href: started && progress.resume !== null ? addressOf(module, progress.resume) : found.href,
    started,
    page: pageIndex < 0 ? null : pageIndex + 1,
    pages: module.sections.length,
    question: questionIndex < 0 ? null : questionIndex + 1,
    questions: module.questions.length,
    minutesLeft: minutesFrom(module, pageIndex < 0 ? module.sections.length : pageIndex),
  };
};
