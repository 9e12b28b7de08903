import { sentencesOf } from '#src/features/curriculum/index.ts';
import { termsOf } from './folding.rules.ts';
import type { Term } from './folding.rules.ts';
import { markText, missingIn, resultOf } from './marking.rules.ts';
import type { Excerpt } from './marking.rules.ts';
import { matching } from './matching.rules.ts';
import { readerIndex } from './reader-index.ts';
import type { Reader, Result, SearchDocument } from './search.types.ts';
import { corrections } from './spelling.rules.ts';

/** Under this many results, another spelling is suggested. */
export const FEW = 3;

export type Found = {
  readonly total: number;
  readonly results: readonly Result[];
  /** What was perhaps meant, of which something is found. */
  readonly meant: string | null;
  /** Nothing was found for the query: the results are those of `meant`. */
  readonly corrected: boolean;
};

/** What the server finds for a query among the documents of a reader: the first `most`. */
export const findResults = (reader: Reader, query: string, most = Infinity): Found => {
  const { prepared, vocabulary } = readerIndex(reader);
  const search = (text: string): Pick<Found, 'total' | 'results'> => {
    const terms = termsOf(text);
    const documents = matching(prepared, terms);
    return { total: documents.length, results: documents.slice(0, most).map((one) => line(one, terms)) };
  };
  const found = search(query);
  if (found.total >= FEW) return { ...found, meant: null, corrected: false };
  for (const meant of corrections(query, vocabulary, found.total > 0)) {
    const instead = search(meant);
    if (instead.total === 0) continue;
    return found.total > 0 ? { ...found, meant, corrected: false } : { ...instead, meant, corrected: true };
  }
  return { ...found, meant: null, corrected: false };
};

const line = (document: SearchDocument, terms: readonly Term[]): Result =>
  resultOf(document, terms, (missing) => excerptOf(document, terms, missing));

/** The first sentence that says most of what the head of a document does not. */
const excerptOf = (
  { parts }: SearchDocument,
  terms: readonly Term[],
  missing: readonly Term[],
): Excerpt | null => {
  let best: { sentence: string; part: SearchDocument['parts'][number]; left: number } | null = null;
  for (const part of parts)
    for (const sentence of [...sentencesOf(part.text), part.title]) {
      const left = missingIn(sentence, missing).length;
      if (left < (best?.left ?? missing.length)) best = { sentence, part, left };
      if (left === 0) break;
    }
  if (best === null) return null;
  const { title, href } = best.part;
  return { sentence: markText(best.sentence, terms), part: title === '' ? null : { title, href } };
};
