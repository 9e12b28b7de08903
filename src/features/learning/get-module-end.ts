import type { Module, Section, Tool } from '#src/features/curriculum/index.ts';
import { toolsOfModule } from '#src/features/tools/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { nextForLearner } from './list-modules.ts';
import type { NextForLearner } from './list-modules.ts';
import { moduleNews } from './news.rules.ts';
import { openModule } from './open-module.ts';
import { addressOf } from './places.ts';

export type ModuleEnd =
  | {
      readonly kind: 'finished';
      readonly module: Module;
      readonly finishedOn: IsoDate;
      /** Minutes of what is new since (R12); null when nothing is. */
      readonly newMinutes: number | null;
      /** What to do in the street. */
      readonly action: Section | null;
      readonly tools: readonly Tool[];
      readonly next: NextForLearner | null;
    }
  /** Not finished yet: where to go on. */
  | { readonly kind: 'unfinished'; readonly to: string };

/** « Bravo, c’est fini. » */
export const getModuleEnd = async (ctx: Context, slug: string): Promise<ModuleEnd> => {
  const { curriculum, module, facts, progress } = await openModule(ctx, slug);
  if (progress.finishedAt === null)
    return {
      kind: 'unfinished',
      to: progress.resume === null ? routes.moduleCover(slug) : addressOf(module, progress.resume),
    };
  return {
    kind: 'finished',
    module,
    finishedOn: parisDate(progress.finishedAt),
    newMinutes: moduleNews(module.id, facts, curriculum)?.minutes ?? null,
    action: module.sections.find(({ kind }) => kind === 'action') ?? null,
    tools: toolsOfModule(ctx, module.id),
    next: await nextForLearner(ctx),
  };
};
