import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module, Word } from '#src/features/curriculum/index.ts';
import { notFound } from '#src/shared/errors.ts';

export type WordPage = {
  readonly word: Word;
  /** The messengers' modules that use it, in the order of the path. */
  readonly modules: readonly Module[];
  /** Its neighbours in the order of the alphabet. */
  readonly previous: Word | null;
  readonly next: Word | null;
};

/** A word of the glossary by its id, with where it is read; not found when there is none. */
export const getWordPage = (id: string): WordPage => {
  const { wordById, wordsOfSection, modules, glossary } = getCurriculum();
  const word = wordById(id);
  if (word === null) throw notFound();
  const index = glossary.indexOf(word);
  return {
    word,
    previous: glossary[index - 1] ?? null,
    next: glossary[index + 1] ?? null,
    modules: modules.filter(({ sections }) =>
      sections.some((section) => wordsOfSection(section.id).includes(word)),
    ),
  };
};
