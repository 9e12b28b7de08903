import type { Module, Section, Tool } from '#src/features/curriculum/index.ts';
import { toolsOfModule } from '#src/features/tools/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { nextForLearner } from './list-modules.ts';
import type { NextForLearner } from './list-modules.ts';
import { moduleNews } from './news.rules.ts';
import { openModule, readableModule } from './open-module.ts';
import { addressOf } from './places.ts';

type End = {
  readonly module: Module;
  /** What to do in the street. */
  readonly action: Section | null;
};

export type ModuleEnd =
  | (End & {
      readonly kind: 'finished';
      readonly finishedOn: IsoDate;
      /** Minutes of what is new since (R12); null when nothing is. */
      readonly newMinutes: number | null;
      readonly tools: readonly Tool[];
      readonly next: NextForLearner | null;
    })
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
    action: actionOf(module),
    tools: toolsOfModule(ctx, module.id),
    next: await nextForLearner(ctx),
  };
};

const actionOf = ({ sections }: Module): Section | null =>
  sections.find(({ kind }) => kind === 'action') ?? null;

/** The same page as a phone keeps it: it knows neither what was done nor what comes next. */
export const getKeptEnd = (ctx: Context, slug: string): End & { readonly kind: 'kept' } => {
  const module = readableModule(ctx, slug);
  return { kind: 'kept', module, action: actionOf(module) };
};
