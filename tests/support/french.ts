import { countedSentences, plainText } from '#src/features/curriculum/index.ts';
import { typesetReleased } from '#src/i18n/format.ts';

/** Words that nobody is told with (content brief, ux 2.7). */
const unwelcome = /(?<!\p{L})(?:veuillez|oups|invalides?|utilisateurs?|bénéficiaires?)(?!\p{L})/iu;
/** Signs that the typefaces lack, or that a drawing says better. */
const signs = /[\u202F\u2009→←↑↓➜✓✔✗✘☐☑]|\p{Extended_Pictographic}/u;
const italics = /(?<![*\w])\*(?![*\s])[^*\n]+\*(?!\*)|(?<![\w/])_[^_\s][^_\n]*_(?![\w/])/u;
/** Numbers reserved to fiction. */
const telephone = /(?<!\d)0[1-9](?:[ .\u00A0]?\d{2}){4}(?!\d)/g;

const quote = (text: string): string => `«\u00A0${text.trim().slice(0, 60)}\u00A0»`;

/** What in a text of content/ breaks the house rules of writing, as sentences. */
export const writingFaults = (markdown: string): string[] => {
  const text = plainText(markdown);
  const lines = text.split('\n').map((line) => line.trim());
  return [
    ...lines.filter((line) => typesetReleased(line) !== line).map((line) => `typographie : ${quote(line)}`),
    ...lines.filter((line) => /\p{L}'\p{L}/u.test(line)).map((line) => `apostrophe droite : ${quote(line)}`),
    ...lines.filter((line) => unwelcome.test(line)).map((line) => `mot à éviter : ${quote(line)}`),
    ...lines.filter((line) => signs.test(line)).map((line) => `signe : ${quote(line)}`),
    ...(italics.test(markdown.replaceAll('**', '')) ? ['italique'] : []),
    ...[...text.matchAll(telephone)]
      .map(([number]) => number.replace(/\D/g, ''))
      .filter((number) => !number.startsWith('063998'))
      .map((number) => `numéro de téléphone : ${number}`),
  ];
};

/** Words of each sentence; a line that is no sentence (a heading, a cell) is left out. */
export const sentenceLengths = (markdown: string): number[] =>
  countedSentences(markdown).map(({ words }) => words);

/** A sentence as its words alone: case, digits and punctuation say nothing new. */
export const wordsAlone = (sentence: string): string =>
  (sentence.toLocaleLowerCase('fr').match(/\p{L}+/gu) ?? []).join(' ');

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** Acronyms of three capitals or more. */
export const acronymsOf = (markdown: string): string[] => [
  ...new Set(
    [...plainText(markdown).matchAll(/(?<![\p{L}\d-])\p{Lu}{3,}(?![\p{L}\d-])/gu)].map(([word]) => word),
  ),
];

/** Addresses that a text links to. */
export const linksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, url]) => (url === undefined ? [] : [url]));
