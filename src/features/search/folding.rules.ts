/**
 * How words are made comparable: without accent, case, plural or gender. Runs on the server and in the browser, old
 * ones too: no regular expression here looks behind.
 */

/** Words that are in every text: they neither find nor refuse anything. */
const empty = new Set(
  'a à au aux avec c ce ces cet cette chez d dans de des du elle en est et il ils j je l la là le les leur leurs lui m ma me mes mon n ne nos notre nous on ou où par pas pour qu que qui s sa se ses son sur t ta te tes toi ton tu un une vos votre vous y'.split(
    ' ',
  ),
);

/** Letters alone, in lower case: « Œuvre à l’É » becomes « oeuvre a l’e ». */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** Whether a folded word says nothing by itself. */
export const isEmpty = (folded: string): boolean => empty.has(folded);

/** A word where it stands in a text. */
export type Token = { readonly start: number; readonly end: number; readonly word: string };

/** The words of a text as they are written; « l’entretien » holds two. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));

/** What plural, gender and the end of a verb leave of a folded word. */
const stemFolded = (folded: string): string => {
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  const stem = folded
    .replace(/eaux$/, 'eau')
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/^(..+?)ee?$/, '$1')
    .replace(/^(....+)(?:er|ez)$/, '$1')
    .replace(/(.)\1$/, '$1');
  return stem.length < 2 ? folded : stem;
};

const MOST = 20_000;
const known = new Map<string, string>();

/**
 * The root by which two words are the same: « alliée », « alliés » and « ALLIE » share theirs. A text says the same
 * words again and again: each is worked out once.
 */
export const stemOf = (word: string): string => {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const stem = stemFolded(fold(word));
  known.set(word, stem);
  return stem;
};

/** A typed word, and its root. */
export type Term = { readonly word: string; readonly stem: string };

/** What a query asks for: its words that say something, or all of them when none does. */
export const termsOf = (query: string): Term[] => {
  const words = tokensOf(query).map(({ word }) => word);
  const telling = words.filter((word) => !empty.has(fold(word)));
  return (telling.length > 0 ? telling : words).map((word) => ({ word, stem: stemOf(word) }));
};

/** The roots of a text's telling words, in order. */
export const stemsOf = (text: string): string[] =>
  tokensOf(text).flatMap(({ word }) => (empty.has(word.toLowerCase()) ? [] : [stemOf(word)]));

/** The beginning of a longer word counts from three letters on: « entret » finds « entretien ». */
const PREFIX = 3;

/** How well a word answers a typed one: 1 the same, less for its beginning, 0 not at all. */
export const likeness = (stem: string, typed: string): number => {
  if (stem === typed) return 1;
  if (typed.length < PREFIX || !stem.startsWith(typed)) return 0;
  return 0.3 + (0.5 * typed.length) / stem.length;
};
