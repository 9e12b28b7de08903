export { CONTENT_SORTS, TODOS, contentsQuery, contentsSearch, filterValues } from './contents-query.rules.ts';
export type { ContentSort, ContentsList, ContentsQuery, Todo, TodoLine } from './contents-query.rules.ts';
export { getContentPage } from './get-content-page.ts';
export type { ContentPage } from './get-content-page.ts';
export { getContentsPage } from './get-contents-page.ts';
export { getPreviewPage } from './get-preview-page.ts';
export type { Preview, PreviewPage } from './get-preview-page.ts';
export type { ContentKind, KnownText } from './known-texts.rules.ts';
export type { LinkGroup, Relation } from './text-links.rules.ts';
