/**
 * How hard a French text is to read: the length of its sentences, and the French form of Flesch's formula. It tells
 * authors and stops nobody (docs/decisions/0015).
 */
import type { Audience, Word } from './curriculum.types.ts';
import { syllablesOf } from './syllables.rules.ts';
import { plainText, sentencesOf } from './text.rules.ts';

/** The seven steps of Flesch's scale, easiest first, each with its lowest score. */
const bands = [
  ['veryEasy', 90],
  ['easy', 80],
  ['fairlyEasy', 70],
  ['standard', 60],
  ['fairlyHard', 50],
  ['hard', 30],
  ['veryHard', -Infinity],
] as const;
export type ReadingBand = (typeof bands)[number][0];

export type Sentence = { readonly text: string; readonly words: number };

export type ReadingLevel = {
  /** Words of the sentences, and how many sentences there are; headings and cells are none. */
  readonly words: number;
  readonly sentences: number;
  readonly meanWords: number;
  /** Kandel and Moles's: about 0 to 100, the higher the easier. */
  readonly score: number;
  readonly band: ReadingBand;
  /** Longer than what we write to for this audience, longest first. */
  readonly longSentences: readonly Sentence[];
  /** Of all sentences, between 0 and 1. */
  readonly longShare: number;
  /** Over what we write to: on average, or by one sentence where none may be longer. */
  readonly aboveLimit: boolean;
};

export type ReadingLimits = {
  /** Words a sentence, on average and at most. */
  readonly mean: number;
  readonly sentence: number;
  /** Whether one longer sentence is one too many. */
  readonly strict: boolean;
  /** Words that a phone shows without scrolling; null for those who read pages. */
  readonly screen: number | null;
};

const pages: ReadingLimits = { mean: 20, sentence: 20, strict: false, screen: null };

/** What we write to: messengers read on a phone, and not always in their first language. */
export const readingLimits: Readonly<Record<Audience, ReadingLimits>> = {
  messenger: { mean: 12, sentence: 15, strict: true, screen: 60 },
  staff: pages,
  mentor: pages,
};

const wordsOf = (text: string): string[] =>
  text.split(/[\s\u00A0]+/).filter((token) => /[\p{L}\p{N}]/u.test(token));

const ended = /[.!?…][»"’)\u00A0 ]*$/;

/** The sentences of a text with their words; a line that is none (a heading, a cell) is left out. */
export const countedSentences = (markdown: string): Sentence[] =>
  sentencesOf(markdown)
    .filter((sentence) => ended.test(sentence))
    .map((text) => ({ text, words: wordsOf(text).length }));

/**
 * L. Kandel, A. Moles, « Application de l'indice de Flesch à la langue française », Cahiers d'études de
 * radio-télévision, 19, 1958: 207 − 1.015 × words a sentence − 73.6 × syllables a word.
 */
export const kandelMoles = (wordsPerSentence: number, syllablesPerWord: number): number =>
  207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord;

/** The step of the scale on which a score stands. */
export const bandOf = (score: number): ReadingBand =>
  bands.find(([, least]) => score >= least)?.[0] ?? 'veryHard';

/** How hard a Markdown text is for its readers; null when it holds no sentence. */
export const readingLevel = (markdown: string, audience: Audience): ReadingLevel | null => {
  const limits = readingLimits[audience];
  const counted = countedSentences(markdown);
  const words = counted.flatMap(({ text }) => wordsOf(text));
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const meanWords = words.length / counted.length;
  const score = kandelMoles(meanWords, syllables / words.length);
  const longSentences = counted
    .filter((sentence) => sentence.words > limits.sentence)
    .sort((a, b) => b.words - a.words);
  return {
    words: words.length,
    sentences: counted.length,
    meanWords,
    score,
    band: bandOf(score),
    longSentences,
    longShare: longSentences.length / counted.length,
    aboveLimit: meanWords > limits.mean || (limits.strict && longSentences.length > 0),
  };
};

const LONG_WORD = 4;
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
const simpleWords = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const alphabet = new Intl.Collator('fr');

/**
 * Words that may stop a reader and that the glossary does not explain, in the order of the alphabet: those of four
 * syllables or more, and acronyms. Another capital makes a name, or begins a sentence: such a word is left out.
 */
export const hardWords = (markdown: string, glossary: readonly Word[]): string[] => {
  const explained = new Set(glossary.flatMap(({ term, forms }) => [term, ...forms]).flatMap(simpleWords));
  return [...new Set(simpleWords(plainText(markdown)))]
    .filter((word) => isAcronym(word) || (/^\p{Ll}/u.test(word) && syllablesOf(word) >= LONG_WORD))
    .filter((word) => !explained.has(word))
    .sort(alphabet.compare);
};
