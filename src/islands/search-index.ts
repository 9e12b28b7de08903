/** The private index of a reader in the browser: Pagefind, fetched when the first word is typed. */
import { termsOf } from '#src/features/search/folding.rules.ts';
import type { Term } from '#src/features/search/folding.rules.ts';
import { headOf, pagefindOptions, together } from '#src/features/search/index-page.rules.ts';
import type { Kept } from '#src/features/search/index-page.rules.ts';
import { markText, missingIn, resultOf } from '#src/features/search/marking.rules.ts';
import type { Excerpt } from '#src/features/search/marking.rules.ts';
import { corrections } from '#src/features/search/spelling.rules.ts';
import type { Vocabulary } from '#src/features/search/spelling.rules.ts';
import type { Result } from '#src/features/search/search.types.ts';

/** What Pagefind gives of a document. */
type Fragment = {
  readonly meta: Kept;
  readonly sub_results: readonly {
    readonly title: string;
    readonly plain_excerpt: string;
    readonly anchor?: { readonly id: string };
  }[];
};
type Hits = { readonly results: readonly { readonly data: () => Promise<Fragment> }[] };
type Pagefind = {
  readonly options: (options: object) => Promise<void>;
  readonly search: (query: string) => Promise<Hits>;
};

export type Answer = {
  readonly results: readonly Result[];
  readonly total: number;
  readonly meant: string | null;
  readonly corrected: boolean;
};

const FIRST = 5;
const FEW = 3;

/** Opens the index of a folder; nothing is fetched before the first question. */
export const openIndex = (folder: string): { find: (query: string) => Promise<Answer> } => {
  let engine: Promise<Pagefind> | undefined;
  let words: Promise<Vocabulary> | undefined;
  const load = async (): Promise<Pagefind> => {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    await pagefind.options(pagefindOptions);
    return pagefind;
  };
  const vocabulary = async (): Promise<Vocabulary> =>
    (await fetch(`${folder}vocabulary.json`)).json() as Promise<Vocabulary>;
  const search = async (query: string): Promise<Hits['results']> => {
    const pagefind = await (engine ??= load());
    const asked = termsOf(query).map(({ word }) => word);
    return (await pagefind.search(asked.join(' '))).results;
  };
  const linesOf = (hits: Hits['results'], query: string): Promise<Result[]> =>
    Promise.all(hits.slice(0, FIRST).map(async ({ data }) => lineOf(await data(), termsOf(query))));
  const find = async (query: string): Promise<Answer> => {
    const hits = await search(query);
    const own = { total: hits.length, meant: null, corrected: false };
    if (hits.length >= FEW) return { ...own, results: await linesOf(hits, query) };
    for (const meant of corrections(query, await (words ??= vocabulary()), hits.length > 0)) {
      const instead = await search(meant);
      if (instead.length === 0) continue;
      return hits.length > 0
        ? { ...own, meant, results: await linesOf(hits, query) }
        : { total: instead.length, meant, corrected: true, results: await linesOf(instead, meant) };
    }
    return { ...own, results: await linesOf(hits, query) };
  };
  return { find };
};

const lineOf = ({ meta, sub_results: parts }: Fragment, terms: readonly Term[]): Result =>
  resultOf(headOf(meta), terms, (missing) => excerptOf(parts, terms, missing));

/** The words around what was found, from the part that says most of what the head of the document does not. */
const excerptOf = (
  parts: Fragment['sub_results'],
  terms: readonly Term[],
  missing: readonly Term[],
): Excerpt | null => {
  const [best] = parts
    .map((part) => ({ part, left: missingIn(part.plain_excerpt, missing).length }))
    .filter(({ left }) => left < missing.length)
    .sort((a, b) => a.left - b.left);
  if (best === undefined) return null;
  const { title, anchor, plain_excerpt: text } = best.part;
  return {
    sentence: markText(`… ${together(text)} …`, terms),
    part: anchor === undefined ? null : { title: together(title), href: anchor.id },
  };
};
