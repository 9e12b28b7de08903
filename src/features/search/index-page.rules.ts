/** A document as Pagefind reads it: the roots of its words, each once, where it weighs most. */
import { stemsOf } from './folding.rules.ts';
import type { SearchDocument } from './search.types.ts';

/**
 * Pagefind is asked which documents hold a word, anywhere in them. Their order and their lines come from what the page
 * itself goes by, so that both answer alike; an index of each word once is a sixth of one of every place.
 */
export const htmlOf = ({ title, synonyms, summary, parts }: SearchDocument): string => {
  const said = new Set<string>();
  const once = (text: string): string => {
    const fresh = [...new Set(stemsOf(text))].filter((stem) => !said.has(stem));
    for (const stem of fresh) said.add(stem);
    return fresh.join(' ');
  };
  const weighing = (weight: number, text: string): string =>
    `<p data-pagefind-weight="${String(weight)}">${once(text)}</p>`;
  return [
    '<html lang="fr"><body data-pagefind-body>',
    weighing(10, title),
    weighing(8, synonyms.join(' ')),
    weighing(4, summary),
    ...parts.map(({ title: heading }) => weighing(3, heading)),
    ...parts.map(({ text }) => weighing(1, text)),
    '</body></html>',
  ].join('');
};
