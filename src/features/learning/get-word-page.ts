import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module, Word } from '#src/features/curriculum/index.ts';
import { notFound } from '#src/shared/errors.ts';

export type WordPage = {
  readonly word: Word;
  /** The messengers' modules that use it, in the order of the path. */
  readonly modules: readonly Module[];
};

/** A word of the glossary by its id, with where it is read; not found when there is none. */
export const getWordPage = (id: string): WordPage => {
  const { wordById, wordsOfSection, modules } = getCurriculum();
  const word = wordById(id);
  if (word === null) throw notFound();
  return {
    word,
    modules: modules.filter(({ sections }) =>
      sections.some((section) => wordsOfSection(section.id).includes(word)),
    ),
  };
};
