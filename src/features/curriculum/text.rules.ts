/** What is hashed, counted and compared of a text written in Markdown. */

const WORDS_PER_MINUTE = 180;

const standsAlone = /^(?:[-*] |\d+[.)] |[|#<>]|---)/;
const endsItself = /^(?:[|#<>]|---)/;

/**
 * One writing for one text: composed letters, one space, no trailing blank, and lines of a paragraph joined, so
 * that wrapping a paragraph again is no change. Unbreakable spaces stay: they are part of the text.
 */
export const normaliseText = (text: string): string => {
  const lines: string[] = [];
  for (const raw of text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/[ \t]+/g, ' ').trim();
    const previous = lines.at(-1) ?? '';
    if (line === '' && previous === '') continue;
    if (line !== '' && previous !== '' && !standsAlone.test(line) && !endsItself.test(previous))
      lines[lines.length - 1] = `${previous} ${line}`;
    else lines.push(line);
  }
  return lines.join('\n').trim();
};

/** The words a reader sees: without Markdown signs, addresses, component names nor what describes a picture. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/<Picture\b[^>]*>|!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/<\w+ title="([^"]*)">/g, '$1.')
    .replace(/<\/?\w+[^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#+|[-*]|\d+[.)])\s+/gm, '')
    .replace(/\*\*/g, '')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replace(/\|/g, ' ');

/** Words of a Markdown text; a sign standing alone is no word, « l’eau » is one. */
export const countWords = (markdown: string): number =>
  plainText(markdown)
    .split(/[\s\u00A0]+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token)).length;

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** The sentences of a text, and its pieces that are none: a heading, a cell. */
export const sentencesOf = (markdown: string): string[] =>
  plainText(markdown)
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');

/** Minutes it takes to read, rounded up; 0 words take none. */
export const readingMinutes = (words: number): number => Math.ceil(words / WORDS_PER_MINUTE);
