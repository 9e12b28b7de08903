/** « Vouliez-vous dire » : the nearest word that the reader's own texts hold. Runs on the server and in the browser. */
import { fold, stemOf, termsOf } from './folding.rules.ts';

/** Under this many results, another spelling is suggested. */
export const FEW = 3;

/** The words that may be suggested, the most telling first. */
export type Vocabulary = readonly string[];

/** Letters added, left out, changed, or two exchanged; `most` + 1 as soon as there are more. */
export const distanceBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, above]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((above?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above?.[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before?.[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above ?? [], row];
  }
  return above?.[b.length] ?? most + 1;
};

/** How many letters may be wrong: none in three, one in five, two from six on. */
const allowance = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : 2);

/**
 * What was perhaps meant, the likeliest first: each unknown word replaced by its nearest neighbour, or, when every word
 * is known and nothing was found, one of them by a neighbour one letter away. With results at hand (`few`), only an
 * unknown word one letter away is worth an interruption.
 */
export const corrections = (query: string, vocabulary: Vocabulary, few: boolean): string[] => {
  const known = new Set(vocabulary.map(stemOf));
  const terms = termsOf(query).filter(({ word }) => !/\d/.test(word));
  const unknown = terms.filter(({ stem }) => !known.has(stem));
  if (unknown.length > 0) {
    const corrected = unknown.reduce(
      (text, { word }) => replaceWord(text, word, vocabulary, few ? 1 : allowance(word.length)),
      query,
    );
    return corrected === query ? [] : [corrected];
  }
  if (few) return [];
  const others = terms
    .filter(({ word }) => word.length > LONG_ENOUGH)
    .map(({ word, stem }) =>
      replaceWord(
        query,
        word,
        vocabulary.filter((each) => stemOf(each) !== stem),
        1,
      ),
    );
  return others.filter((text) => text !== query);
};

/** A known word this short has neighbours that mean something else. */
const LONG_ENOUGH = 4;

const replaceWord = (text: string, word: string, vocabulary: Vocabulary, most: number): string =>
  text.replace(word, () => nearestTo(fold(word), vocabulary, most) ?? word);

const nearestTo = (typed: string, vocabulary: Vocabulary, most: number): string | null => {
  let [nearest, left]: [string | null, number] = [null, most];
  for (const word of vocabulary) {
    const folded = fold(word);
    // Somebody who misspells a word knows how it begins: another first letter counts as half a mistake more.
    const distance = distanceBetween(typed, folded, most) + (folded[0] === typed[0] ? 0 : 0.5);
    if (distance < left || (nearest === null && distance <= most)) [nearest, left] = [word, distance];
  }
  return nearest;
};
