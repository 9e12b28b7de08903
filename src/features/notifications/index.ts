export { getNews } from './get-news.ts';
export type { NewsPage } from './get-news.ts';
export type * from './notifications.types.ts';
export { maySendAt, nextSendAt } from './sending.rules.ts';
export { digestText, weeklyDigest } from './weekly-digest.ts';
