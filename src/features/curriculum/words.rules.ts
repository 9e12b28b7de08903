/** Which words of the glossary a text uses. */
import type { Word } from './curriculum.types.ts';
import { plainText } from './text.rules.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of the glossary that a Markdown text uses, whole, in any case, in the order in which they come. */
export const wordsIn = (markdown: string, glossary: readonly Word[]): Word[] => {
  const text = plainText(markdown).replaceAll('\u00A0', ' ');
  const folded = text.toLowerCase();
  return glossary
    .map((word) => {
      // Most words are not there at all, which is known at once.
      const forms = [word.term, ...word.forms].filter((form) => folded.includes(form.toLowerCase()));
      return { word, at: forms.length === 0 ? -1 : firstOf(text, forms) };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
};

const firstOf = (text: string, forms: readonly string[]): number => {
  const any = forms.map(escaped).join('|');
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, 'iu'));
};
