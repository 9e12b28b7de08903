import type { Module, Section, Tool } from '#src/features/curriculum/index.ts';
import { toolsOfModule } from '#src/features/tools/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { rereadOf } from './campaign-reading.ts';
import type { Reread } from './campaign-reading.ts';
import type { ModuleProgress } from './learning.rules.ts';
import { knownBeforeChange, moduleNews } from './news.rules.ts';
import { openModule } from './open-module.ts';
import { addressOf } from './places.ts';

export type ModuleCover = {
  readonly module: Module;
  readonly progress: ModuleProgress;
  readonly sections: readonly {
    readonly section: Section;
    readonly href: string;
    readonly seen: boolean;
    readonly here: boolean;
    /** Read in an older text, or new in a module that is finished (R12). */
    readonly changed: boolean;
  }[];
  readonly questionsDone: number;
  readonly questionsChanged: number;
  /** Where the main button leads; null when all is done but nothing is recorded: « Terminer » is a form then. */
  readonly go: string | null;
  /** Minutes of what is new since it was finished (R12); null when nothing is. */
  readonly newMinutes: number | null;
  /** The message of her campaign is newer than her reading. */
  readonly reread: Reread | null;
  /** Sources and editorial status are for those who prepare, not for messengers. */
  readonly editorial: Pick<Module, 'sources' | 'status' | 'updated' | 'toConfirm'> | null;
  /** Tools that it leads to, for those who take tools away. */
  readonly tools: readonly Tool[];
};

/** The cover of a module: what it holds and where its reader is. */
export const getModuleCover = async (ctx: Context, slug: string): Promise<ModuleCover> => {
  const opened = await openModule(ctx, slug);
  const { curriculum, module, facts, progress } = opened;
  const { resume, seenSections, doneQuestions, status } = progress;
  const first = module.sections[0];
  const news = moduleNews(module.id, facts, curriculum);
  const isNew = (id: string): boolean =>
    news?.changes.some(({ unitId }) => unitId === id) === true ||
    knownBeforeChange(id, facts, curriculum) !== null;
  const start = first === undefined ? routes.questions(slug) : routes.section(slug, first.id);
  return {
    module,
    progress,
    sections: module.sections.map((section) => ({
      section,
      href: routes.section(slug, section.id),
      seen: seenSections.includes(section.id),
      here: status === 'inProgress' && resume?.id === section.id,
      changed: isNew(section.id),
    })),
    questionsDone: doneQuestions.length,
    questionsChanged: module.questions.filter(({ id }) => isNew(id)).length,
    go: progress.readyToFinish
      ? null
      : status === 'inProgress' && resume !== null
        ? addressOf(module, resume)
        : start,
    newMinutes: news?.minutes ?? null,
    reread: await rereadOf(ctx, opened),
    editorial: ctx.viewer.role === 'messenger' ? null : module,
    tools: toolsOfModule(ctx, module.id),
  };
};

/** Where opening a module that was begun leads: the first page or question not done; null when it shows its cover. */
export const resumeAddress = ({ module, progress }: ModuleCover): string | null => {
  if (progress.status !== 'inProgress' || progress.resume === null) return null;
  return progress.resume.kind === 'section'
    ? routes.sectionResumed(module.slug, progress.resume.id)
    : addressOf(module, progress.resume);
};
