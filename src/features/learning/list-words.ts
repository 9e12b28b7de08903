import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Word } from '#src/features/curriculum/index.ts';

type PicturedWord = Word & { readonly picture: NonNullable<Word['picture']> };

export type WordList = {
  /** One word a drawing: the first that it shows. */
  readonly pictured: readonly PicturedWord[];
  readonly letters: readonly { readonly letter: string; readonly words: readonly Word[] }[];
};

/** The glossary to look through: by its drawings first, then letter by letter. */
export const listWords = (): WordList => {
  const { glossary } = getCurriculum();
  const letterOf = ({ term }: Word): string => (term.normalize('NFD')[0] ?? '').toLocaleUpperCase('fr');
  const letters = [...new Set(glossary.map(letterOf))];
  return {
    pictured: glossary.filter(
      (word, index): word is PicturedWord =>
        word.picture !== undefined && glossary.findIndex(({ picture }) => picture === word.picture) === index,
    ),
    letters: letters.map((letter) => ({
      letter,
      words: glossary.filter((word) => letterOf(word) === letter),
    })),
  };
};
