import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { listModules } from './list-modules.ts';

export type LearnerNews = {
  /** How many modules that the viewer finished have something new (R12), and the minutes it takes to read it. */
  readonly modules: number;
  readonly minutes: number;
  /** Straight to what is new when there is one such module, else to the list. */
  readonly href: string;
};

/** What is new in the modules that the viewer finished; null when nothing is. */
export const getLearnerNews = async (ctx: Context): Promise<LearnerNews | null> => {
  const changed = (await listModules(ctx)).filter(({ newMinutes }) => newMinutes !== null);
  const [first] = changed;
  if (first === undefined) return null;
  return {
    modules: changed.length,
    minutes: changed.reduce((sum, { newMinutes }) => sum + (newMinutes ?? 0), 0),
    href: changed.length === 1 ? routes.moduleChanges(first.module.slug) : routes.learningPath(),
  };
};
