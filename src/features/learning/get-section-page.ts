import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module, Section, Word } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { readableModule } from './open-module.ts';
import { minutesFrom } from './places.ts';

export type SectionPage = {
  readonly module: Module;
  readonly section: Section;
  /** « Page 3 sur 5 » */
  readonly page: number;
  readonly pages: number;
  /** Minutes of reading from here to the end, questions included. */
  readonly minutesLeft: number;
  readonly previous: { readonly href: string; readonly page: number } | null;
  /** The hard words of a messenger's page. */
  readonly words: readonly Word[];
  /** The id under which « Continuer » is recorded: sent twice, it counts once. */
  readonly eventId: string;
};

/** One page of a module. It asks nothing of the database: it is the same for everybody who may read it. */
export const getSectionPage = (ctx: Context, slug: string, sectionId: string): SectionPage => {
  const module = readableModule(ctx, slug);
  const index = module.sections.findIndex(({ id }) => id === sectionId);
  const section = module.sections[index];
  if (section === undefined) throw notFound();
  const before = module.sections[index - 1];
  return {
    module,
    section,
    page: index + 1,
    pages: module.sections.length,
    minutesLeft: minutesFrom(module, index),
    previous: before === undefined ? null : { href: routes.section(module.slug, before.id), page: index },
    words: getCurriculum().wordsOfSection(section.id),
    eventId: newId(),
  };
};
