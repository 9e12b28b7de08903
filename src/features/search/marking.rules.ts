/** Which words of a result are marked, and which sentence it shows. Runs on the server and in the browser. */
import { likeness, stemOf, stemsOf, tokensOf } from './folding.rules.ts';
import type { Term } from './folding.rules.ts';
import type { Mark, Result, SearchDocument } from './search.types.ts';

const answers = (stem: string, terms: readonly Term[]): boolean =>
  terms.some((term) => likeness(stem, term.stem) > 0);

/** A text cut around the words that answer a query. */
export const markText = (text: string, terms: readonly Term[]): Mark[] => {
  const marks: Mark[] = [];
  let from = 0;
  for (const { start, end, word } of tokensOf(text)) {
    if (!answers(stemOf(word), terms)) continue;
    if (start > from) marks.push({ text: text.slice(from, start), marked: false });
    marks.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) marks.push({ text: text.slice(from), marked: false });
  return marks;
};

/** What of the typed words a text does not hold. */
export const missingIn = (text: string, terms: readonly Term[]): Term[] => {
  const stems = stemsOf(text);
  return terms.filter((term) => !stems.some((stem) => likeness(stem, term.stem) > 0));
};

type Head = Pick<SearchDocument, 'id' | 'kind' | 'href' | 'title' | 'summary' | 'synonyms' | 'months'>;
/** A sentence of a text, already marked, and the part it comes from. */
export type Excerpt = Pick<Result, 'sentence' | 'part'>;

/** The line of results of a document; `excerpt` is asked for when its head does not say why it was found. */
export const resultOf = (
  head: Head,
  terms: readonly Term[],
  excerpt: (missing: readonly Term[]) => Excerpt | null,
): Result => {
  const missing = missingIn(`${head.title} ${head.summary}`, terms);
  const also = missing.length === 0 ? undefined : bestName(head.synonyms, missing);
  const unexplained = also === undefined ? missing : missingIn(also, missing);
  const found = unexplained.length === 0 ? null : excerpt(unexplained);
  const { id, kind, href, months } = head;
  return {
    id,
    kind,
    href,
    months,
    title: markText(head.title, terms),
    sentence: found?.sentence ?? markText(head.summary, terms),
    part: found?.part ?? null,
    also: also === undefined ? null : markText(also, terms),
  };
};

/** The synonym that says most of what is missing. */
const bestName = (synonyms: readonly string[], missing: readonly Term[]): string | undefined =>
  synonyms
    .map((name) => ({ name, left: missingIn(name, missing).length }))
    .filter(({ left }) => left < missing.length)
    .sort((a, b) => a.left - b.left)[0]?.name;

/** A line that the island copies and fills. */
export const emptyResult: Result = {
  id: '',
  kind: 'page',
  href: '',
  months: [],
  title: [],
  sentence: [],
  also: null,
  part: null,
};
