import { changedParagraphs, getCurriculum, plainText } from '#src/features/curriculum/index.ts';
import type {
  Curriculum,
  LanguagePage,
  Module,
  Paragraph,
  Recording,
  Section,
  Word,
} from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { currentId } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { eventsOnUnit } from './learning.store.ts';
import { everChanged, knownBeforeChange } from './news.rules.ts';
import { readableModule } from './open-module.ts';
import { minutesFrom, nextAfterSection } from './places.ts';

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
  /** The page read by somebody, or null. */
  readonly recording: Recording | null;
  /** What it says in other languages, each with its voice where it has one. */
  readonly languages: readonly (LanguagePage & { readonly recording: Recording | null })[];
  /** R12: what changed of substance since the viewer read it; null when nothing did. */
  readonly changes: readonly Paragraph[] | null;
  /** Where a phone without network goes on: the next page, the first question, the end. */
  readonly next: string;
  /** The id under which « Continuer » is recorded: sent twice, it counts once. */
  readonly eventId: string;
};

/**
 * One page of a module. It asks the database nothing as long as its text is of one piece: what was read of it is asked
 * for, by one prepared query, once it has changed of substance.
 */
export const getSectionPage = async (ctx: Context, slug: string, sectionId: string): Promise<SectionPage> => {
  const curriculum = getCurriculum();
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
    words: curriculum.wordsOfSection(section.id),
    recording: curriculum.recordingOf(section.id),
    languages: curriculum
      .languagesOf(section.id)
      .map((page) => ({ ...page, recording: curriculum.recordingOf(section.id, page.language) })),
    changes: everChanged(section.id, curriculum) ? await changesFor(ctx, curriculum, section) : null,
    next: nextAfterSection(module, index),
    eventId: newId(),
  };
};

const changesFor = async (
  { db, viewer }: Context,
  curriculum: Curriculum,
  { id, version }: Section,
): Promise<readonly Paragraph[] | null> => {
  const { redirects } = curriculum;
  const ids = [id, ...redirects.map(({ from }) => from).filter((from) => currentId(from, redirects) === id)];
  const events = await db.read(scopeIn(viewer, viewer.organisationId), (tx) =>
    Promise.all(ids.map((each) => eventsOnUnit(tx, viewer.personId, each))),
  );
  const known = knownBeforeChange(id, { events: events.flat(), answers: [] }, curriculum);
  if (known === null) return null;
  const [before, after] = [known, version].map((each) => plainText(curriculum.textOf(id, each) ?? ''));
  return changedParagraphs(before ?? '', after ?? '');
};
