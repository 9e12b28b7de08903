import { compareTexts, plainText } from '#src/features/curriculum/index.ts';
import type { Module, Paragraph, UnitChange } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { moduleNews } from './news.rules.ts';
import { openModule } from './open-module.ts';

export type ModuleChanges = {
  readonly module: Module;
  readonly minutes: number;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    /** False for a section that did not exist. */
    readonly changed: boolean;
    readonly paragraphs: readonly Paragraph[];
  }[];
  readonly questions: readonly { readonly id: string; readonly text: string; readonly href: string }[];
  readonly eventId: string;
};

/** « Du nouveau »: the changed sections with the differing sentences marked; null when there is nothing new (R12). */
export const getModuleChanges = async (ctx: Context, slug: string): Promise<ModuleChanges | null> => {
  const { curriculum, module, facts } = await openModule(ctx, slug);
  const news = moduleNews(module.id, facts, curriculum);
  if (news === null) return null;
  const { changes, minutes } = news;
  const changeOf = (id: string): UnitChange | undefined => changes.find(({ unitId }) => unitId === id);
  return {
    module,
    minutes,
    sections: module.sections.flatMap(({ id, title }) => {
      const change = changeOf(id);
      if (change === undefined) return [];
      const [before, after] = [plainText(change.before ?? ''), plainText(change.after ?? '')];
      const paragraphs = change.before === null ? [] : compareTexts(before, after);
      return [{ id, title, href: routes.section(slug, id), changed: change.before !== null, paragraphs }];
    }),
    questions: module.questions
      .filter(({ id }) => changeOf(id) !== undefined)
      .map(({ id, text }) => ({ id, text, href: routes.question(slug, id) })),
    eventId: newId(),
  };
};
