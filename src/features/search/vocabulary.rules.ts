/** The words that « Vouliez-vous dire » may say to a reader: those of the documents that she may read, and no other. */
import { fold, isEmpty, stemOf, tokensOf } from './folding.rules.ts';
import type { SearchDocument } from './search.types.ts';
import type { Vocabulary } from './spelling.rules.ts';

/** A word of a name counts as much as this many in the texts. */
const NAME = 20;
/** A word of the texts that comes less often is left out. */
const OFTEN = 3;
const SHORTEST = 3;

/** Each word once, as it is written most often, the most telling first. */
export const vocabularyOf = (documents: readonly SearchDocument[]): Vocabulary => {
  const forms = new Map<string, Map<string, number>>();
  const add = (text: string, weight: number): void => {
    for (const { word } of tokensOf(text)) {
      if (word.length < SHORTEST || /\d/.test(word) || isEmpty(fold(word))) continue;
      const stem = stemOf(word);
      const form = word.toLocaleLowerCase('fr');
      const known = forms.get(stem) ?? new Map<string, number>();
      known.set(form, (known.get(form) ?? 0) + weight);
      forms.set(stem, known);
    }
  };
  for (const { title, synonyms, summary, parts } of documents) {
    for (const name of [title, ...synonyms]) add(name, NAME);
    add(summary, OFTEN);
    for (const part of parts) add(`${part.title} ${part.text}`, 1);
  }
  return [...forms.values()]
    .map((known) => [...known].sort(([, a], [, b]) => b - a))
    .map((known) => ({ form: known[0]?.[0] ?? '', weight: known.reduce((sum, [, each]) => sum + each, 0) }))
    .filter(({ weight }) => weight >= OFTEN)
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
    .map(({ form }) => form);
};
