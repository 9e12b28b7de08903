export type { Kind, Mark, Reader, Result } from './search.types.ts';
export { documentsOf } from './documents.rules.ts';
export { findResults } from './find-results.ts';
export { emptyResult } from './marking.rules.ts';
export { getSearchPage } from './get-search-page.ts';
export type { SearchPage } from './get-search-page.ts';
export { mayFetch, readerOf, readers } from './readers.rules.ts';
export { editionOf, getSearchFile, getSearchFiles } from './search-files.ts';
