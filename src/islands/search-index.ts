/** The private index of a reader in the browser: Pagefind, fetched when the first word is typed. */
import { termsOf } from '#src/features/search/folding.rules.ts';
import type { Term } from '#src/features/search/folding.rules.ts';
import { needsParts, resultOf } from '#src/features/search/marking.rules.ts';
import { matching, prepare } from '#src/features/search/matching.rules.ts';
import type { Prepared } from '#src/features/search/matching.rules.ts';
import { searchFiles } from '#src/features/search/search-files.rules.ts';
import { corrections, FEW } from '#src/features/search/spelling.rules.ts';
import type { Vocabulary } from '#src/features/search/spelling.rules.ts';
import type { Part, Result, SearchDocument, SearchHead } from '#src/features/search/search.types.ts';

type Pagefind = {
  readonly preload: (query: string) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly id: string }[] }>;
};
/** What is fetched before the first answer. */
type Engine = {
  readonly pagefind: Pagefind;
  readonly prepared: Prepared;
  /** Pagefind's name of a document, by the document's id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
};

type Found = { readonly results: readonly Result[]; readonly total: number };
export type Answer = Found & { readonly meant: string | null; readonly corrected: boolean };

const FIRST = 5;
/** The index comes in a few pieces, each for a stretch of the alphabet: that many roots, evenly spread, are in all. */
const SAMPLES = 40;

/** Brings what is left of the index while the first answer is read: the next ones then fetch almost nothing. */
const bringRest = ({ pagefind, prepared }: Engine): void => {
  const stems = [...prepared.stems].sort();
  const step = Math.ceil(stems.length / SAMPLES);
  stems.filter((_, index) => index % step === 0).forEach((stem) => void pagefind.preload(stem));
};

/** Opens the index of a folder; nothing is fetched before the first question. */
export const openIndex = (folder: string): ((query: string) => Promise<Answer>) => {
  const read = async <T>(file: string): Promise<T> => {
    const answer = await fetch(folder + file);
    if (!answer.ok) throw answer;
    return (await answer.json()) as T;
  };
  let engine: Promise<Engine> | undefined;
  let vocabulary: Promise<Vocabulary> | undefined;
  const load = async (): Promise<Engine> => {
    const [pagefind, heads] = await Promise.all([
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
      read<Record<string, SearchHead>>(searchFiles.heads),
    ]);
    const entries = Object.entries(heads);
    return {
      pagefind,
      prepared: prepare(entries.map(([, head]) => ({ ...head, parts: [] }))),
      keys: new Map(entries.map(([key, { id }]) => [id, key])),
      ids: new Map(entries.map(([key, { id }]) => [key, id])),
    };
  };
  const search = async (query: string): Promise<Found> => {
    const { pagefind, prepared, keys, ids } = await (engine ??= load());
    const terms = termsOf(query);
    const { results: hits } = await pagefind.search(terms.map(({ stem }) => stem).join(' '));
    const documents = matching(prepared, terms, new Set(hits.map(({ id }) => ids.get(id) ?? '')));
    const line = async (document: SearchDocument, asked: readonly Term[]): Promise<Result | null> =>
      resultOf(
        needsParts(document, asked)
          ? { ...document, parts: await read<Part[]>(searchFiles.parts(keys.get(document.id) ?? '')) }
          : document,
        asked,
      );
    const first = documents.slice(0, FIRST);
    const lines = await Promise.all(first.map((document) => line(document, terms)));
    const results = lines.filter((each) => each !== null);
    // Pagefind also answers with words that merely begin alike; nothing of them says what was typed.
    return { results, total: results.length === 0 ? 0 : documents.length - first.length + results.length };
  };
  let first = true;
  return async (query) => {
    const found = await search(query);
    if (first && engine) bringRest(await engine);
    first = false;
    const own = { ...found, meant: null, corrected: false };
    if (found.total >= FEW) return own;
    const words = await (vocabulary ??= read<Vocabulary>(searchFiles.vocabulary));
    for (const meant of corrections(query, words, found.total > 0)) {
      const instead = await search(meant);
      if (instead.total > 0)
        return found.total > 0 ? { ...own, meant } : { ...instead, meant, corrected: true };
    }
    return own;
  };
};
