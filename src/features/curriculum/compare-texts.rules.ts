/** What changed between two texts, sentence by sentence (R12). */

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };
/** Pieces of one paragraph, in reading order. */
export type Paragraph = readonly Piece[];

type Sentence = { readonly text: string; readonly paragraph: number };

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** What closes a quotation belongs to its last sentence: the segmenter makes a piece of its own of it. */
const sentencesOf = (text: string): Sentence[] =>
  text.split('\n').flatMap((line, paragraph) =>
    [...segmenter.segment(line)]
      .map(({ segment }) => segment.trim().replace(/\s+/g, ' '))
      .filter((sentence) => sentence !== '')
      .reduce<string[]>(
        (all, sentence) =>
          /[\p{L}\p{N}]/u.test(sentence) || all.length === 0
            ? [...all, sentence]
            : [...all.slice(0, -1), `${all.at(-1) ?? ''} ${sentence}`],
        [],
      )
      .map((sentence) => ({ text: sentence, paragraph })),
  );

/** Length of the longest list of sentences common to the ends of both texts, for each pair of starts. */
const commonLengths = (before: readonly Sentence[], after: readonly Sentence[]): number[][] => {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      const below = lengths[i + 1] ?? [];
      row[j] =
        before[i]?.text === after[j]?.text
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
};

/**
 * The text of `after` with the sentences that are new in it and those of `before` that left, in their place. A text
 * that did not exist is all new. A sentence with one word changed is one that left and one that came.
 */
export const compareTexts = (before: string, after: string): readonly Paragraph[] => {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const common = commonLengths(old, now);
  const paragraphs = new Map<number, Piece[]>();
  const add = (paragraph: number, piece: Piece): void =>
    void paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), piece]);
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, came] = [old[i], now[j]];
    if (left !== undefined && came !== undefined && left.text === came.text) {
      add(came.paragraph, { kind: 'same', text: came.text });
      i++;
      j++;
    } else if (left !== undefined && (common[i + 1]?.[j] ?? 0) >= (came ? (common[i]?.[j + 1] ?? 0) : 0)) {
      add((came ?? now.at(-1))?.paragraph ?? 0, { kind: 'removed', text: left.text });
      i++;
    } else if (came !== undefined) {
      add(came.paragraph, { kind: 'added', text: came.text });
      j++;
    }
  }
  return [...paragraphs.entries()].sort(([a], [b]) => a - b).map(([, pieces]) => pieces);
};

/** The paragraphs of a text in which something came or left. */
export const changedParagraphs = (before: string, after: string): readonly Paragraph[] =>
  compareTexts(before, after).filter((pieces) => pieces.some(({ kind }) => kind !== 'same'));
