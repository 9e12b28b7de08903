/** Which words of the glossary a text uses, and where. */
import type { Word } from './curriculum.types.ts';
import { plainText } from './text.rules.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');

/** Any form of a word: whole, in any case, the longest form first. */
const anyForm = ({ term, forms }: Word): RegExp => {
  const any = [term, ...forms].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any.join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
};

/** The words of the glossary that a Markdown text uses, in the order in which they come. */
export const wordsIn = (markdown: string, glossary: readonly Word[]): Word[] => {
  const text = plainText(markdown);
  const folded = text.replaceAll('\u00A0', ' ').toLowerCase();
  return glossary
    .filter(({ term, forms }) => [term, ...forms].some((form) => folded.includes(form.toLowerCase())))
    .map((word) => ({ word, at: text.search(anyForm(word)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
};

/** The id of the element that tells a word on a page, which its place in the text opens. */
export const placeOfWord = (word: Pick<Word, 'id'>): string => `mot-${word.id}`;

/** A word that opens: a button, and for browsers that know no popover a link, of which the style shows one. */
const opening = (word: Word, written: string): string => {
  const place = placeOfWord(word);
  return `<button type="button" class="word" popovertarget="${place}">${written}</button><a class="word-link" href="#${place}">${written}</a>`;
};

/**
 * The words of a text made to open, each where it is first used, in HTML that we rendered. Left alone: links, buttons and
 * headings, which cannot hold a button; drawings; and words to say aloud, which are to be copied as they are.
 */
export const withWords = (html: string, words: readonly Word[]): string => {
  const left = words.map((word) => ({ word, form: anyForm(word) }));
  let closed: string | null = null;
  let depth = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (!piece.startsWith('<')) return closed === null ? openWords(piece, left) : piece;
      const [, end, name = '', self] = /^<(\/?)([a-z\d]*)[^>]*?(\/?)>$/.exec(piece) ?? [];
      if (closed === null && CLOSED.test(piece)) [closed, depth] = [name, 0];
      if (closed === name && self === '') depth += end === '' ? 1 : -1;
      if (depth === 0) closed = null;
      return piece;
    })
    .join('');
};

const CLOSED = /^<(?:(?:a|button|summary|svg|h[1-6])\b|[^>]*class="say")[^>]*(?<!\/)>$/;

type Left = { readonly word: Word; readonly form: RegExp }[];

/** Opens the words left in a piece of text, from its beginning on, and takes them off the list. */
const openWords = (text: string, left: Left): string => {
  const found = left
    .flatMap((entry) => {
      const match = entry.form.exec(text);
      return match === null ? [] : [{ entry, at: match.index, written: match[0] }];
    })
    .sort((a, b) => a.at - b.at || b.written.length - a.written.length);
  const [first] = found;
  if (first === undefined) return text;
  left.splice(left.indexOf(first.entry), 1);
  const after = first.at + first.written.length;
  return (
    text.slice(0, first.at) + opening(first.entry.word, first.written) + openWords(text.slice(after), left)
  );
};
