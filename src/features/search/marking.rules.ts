/** Which words of a result are marked, and which sentence it shows. Runs on the server and in the browser. */
import { likeness, stemOf, stemsOf, tokensOf } from './folding.rules.ts';
import type { Term } from './folding.rules.ts';
import type { Mark, Part, Result, SearchDocument, SearchHead } from './search.types.ts';

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
const missingIn = (text: string, terms: readonly Term[]): Term[] => {
  const stems = stemsOf(text);
  return terms.filter((term) => !stems.some((stem) => likeness(stem, term.stem) > 0));
};

/** Why a document was found, as far as its name, its sentence and its other names say it. */
const reasonsOf = (
  { title, summary, synonyms }: SearchHead,
  terms: readonly Term[],
): { also: string | null; left: readonly Term[] } => {
  const missing = missingIn(`${title} ${summary}`, terms);
  const [best] = synonyms
    .map((name) => ({ also: name, left: missingIn(name, missing) }))
    .filter(({ left }) => left.length < missing.length)
    .sort((a, b) => a.left.length - b.left.length);
  return best ?? { also: null, left: missing };
};

/** Whether the texts of a document are needed to say why it was found. */
export const needsParts = (head: SearchHead, terms: readonly Term[]): boolean =>
  reasonsOf(head, terms).left.length > 0;

/** The line of results of a document; null when nothing of it says a word that was typed. */
export const resultOf = ({ parts, ...head }: SearchDocument, terms: readonly Term[]): Result | null => {
  const { id, kind, href, months, title, summary } = head;
  const { also, left } = reasonsOf(head, terms);
  const excerpt = left.length === 0 ? null : excerptOf(parts, left);
  if (left.length > 0 && excerpt === null) return null;
  return {
    id,
    kind,
    href,
    months,
    title: markText(title, terms),
    sentence: markText(excerpt?.sentence ?? summary, terms),
    part: excerpt === null || excerpt.part.title === '' ? null : placeOf(excerpt.part),
    also: also === null ? null : markText(also, terms),
  };
};

const placeOf = ({ title, href }: Part): Result['part'] => ({ title, href });

/** Sentences, and lines that are none. */
const sentencesOf = (text: string): string[] =>
  (text.match(/[^.!?…\n]+[.!?…]*[»)\u00A0 ]*/g) ?? []).map((sentence) => sentence.trim());

/** The first sentence that says most of the missing words; each of them must be somewhere. */
const excerptOf = (
  parts: readonly Part[],
  missing: readonly Term[],
): { readonly sentence: string; readonly part: Part } | null => {
  const all = parts.map(({ title, text }) => `${title} ${text}`).join(' ');
  if (missingIn(all, missing).length > 0) return null;
  let best: { sentence: string; part: Part; left: number } | null = null;
  for (const part of parts)
    for (const sentence of [...sentencesOf(part.text), part.title]) {
      const left = missingIn(sentence, missing).length;
      if (left < (best?.left ?? missing.length)) best = { sentence, part, left };
      if (left === 0) return best;
    }
  return best;
};

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
