import { termsOf } from './folding.rules.ts';
import { resultOf } from './marking.rules.ts';
import { matching } from './matching.rules.ts';
import { readerIndex } from './reader-index.ts';
import type { Reader, Result } from './search.types.ts';
import { corrections, FEW } from './spelling.rules.ts';

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
    return {
      total: documents.length,
      results: documents.slice(0, most).flatMap((one) => resultOf(one, terms) ?? []),
    };
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
