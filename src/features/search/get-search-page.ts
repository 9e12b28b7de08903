import { mostReadModules } from '#src/features/learning/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { findResults } from './find-results.ts';
import type { Found } from './find-results.ts';
import { tokensOf } from './folding.rules.ts';
import { resultOf } from './marking.rules.ts';
import { opens, readerOf } from './readers.rules.ts';
import { readerIndex } from './reader-index.ts';
import { browsing, screens } from './screens.ts';
import type { Reader, Result } from './search.types.ts';

/** A result per line of a phone's screen. */
const FIRST = 5;
const LONGEST = 100;

type Screen = (typeof screens)[number];

export type SearchPage = {
  readonly reader: Reader;
  /** As it was typed, for the field. */
  readonly query: string;
} & (
  | { readonly state: 'empty' | 'tooLong' | 'noWord'; readonly browse: readonly Screen[] }
  | (Found & {
      readonly state: 'searched';
      /** Instead of results, when there are none at all. */
      readonly mostRead: readonly Result[];
    })
);

/** The page of search, whole without a script. */
export const getSearchPage = async (
  ctx: Context,
  { typed, all }: { readonly typed: string; readonly all: boolean },
): Promise<SearchPage> => {
  const reader = readerOf(ctx.viewer.role);
  const query = typed
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const state = stateOf(query);
  if (state !== 'searched')
    return { reader, query: query.slice(0, LONGEST), state, browse: browseOf(reader) };
  const found = findResults(reader, query, all ? undefined : FIRST);
  const mostRead = found.total === 0 ? await mostReadOf(ctx, reader) : [];
  return { reader, query, state, ...found, mostRead };
};

const stateOf = (query: string): SearchPage['state'] => {
  if (query === '') return 'empty';
  if (query.length > LONGEST) return 'tooLong';
  return tokensOf(query).some(({ word }) => word.length > 1) ? 'searched' : 'noWord';
};

const browseOf = (reader: Reader): readonly Screen[] =>
  browsing.flatMap((place) =>
    screens.filter((screen) => screen.place === place && opens(reader, screen.href)),
  );

/** What the people of the viewer's association read most, of what she may read herself. */
const mostReadOf = async (ctx: Context, reader: Reader): Promise<readonly Result[]> => {
  const documents = readerIndex(reader).prepared.entries.map(({ document }) => document);
  return (await mostReadModules(ctx, FIRST)).flatMap(({ slug }) =>
    documents
      .filter(({ href }) => href === routes.module(slug))
      .flatMap((document) => resultOf(document, []) ?? []),
  );
};
