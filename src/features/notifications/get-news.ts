import type { Context } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { countFresh, NEWS_DAYS, newestFirst } from './news.rules.ts';
import { readNews } from './news-sources.ts';
import { findSeenAt } from './notifications.store.ts';
import type { NewsItem } from './notifications.types.ts';

export type NewsPage = {
  /** The last one first; `fresh` since she last said that she had read them all. */
  readonly items: readonly (NewsItem & { readonly fresh: boolean })[];
  readonly fresh: number;
  /** When she last said it; 0 for never. */
  readonly seenAt: Instant;
};

/** What concerns the viewer, of the last sixty days. */
export const getNews = async (ctx: Context): Promise<NewsPage> => {
  const { db, viewer, now } = ctx;
  const since = now - NEWS_DAYS * DAY;
  const seenAt = await db.read(viewer.scope, (tx) => findSeenAt(tx, viewer.personId));
  const items = newestFirst(await readNews(ctx, since), { since, now });
  return {
    items: items.map((item) => ({ ...item, fresh: item.at > seenAt })),
    fresh: countFresh(items, seenAt),
    seenAt,
  };
};
