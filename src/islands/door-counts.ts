/** What the server counted of an outing when it last answered; kept with the pages of the person whose phone it is. */
import type { DoorCounts } from '#src/features/doors/index.ts';
import { cacheOf } from '#src/features/outbox/pack.rules.ts';
import type { Who } from './who.ts';

const placeOf = ({ person }: Who): string => `${cacheOf(person)}doors`;

/** Keeps what came, and tells the page. */
export const tellDoors = async (who: Who, doors: Readonly<Record<string, object>> = {}): Promise<void> => {
  for (const [outing, counts] of Object.entries(doors)) await keepCounts(who, outing, counts);
  document.dispatchEvent(new CustomEvent('essaim:doors', { detail: doors }));
};

/** Keeps what a page or an answer said of one outing; a full phone keeps nothing rather than what was true before. */
export const keepCounts = async (who: Who, outing: string, counts: object): Promise<void> => {
  const cache = await caches.open(placeOf(who));
  await cache.put(`/${outing}`, new Response(JSON.stringify(counts))).catch(() => cache.delete(`/${outing}`));
};

/** What was kept of one outing, or null. */
export const keptCounts = async (who: Who, outing: string): Promise<DoorCounts | null> => {
  const found = await caches.match(`/${outing}`, { cacheName: placeOf(who) });
  return found === undefined ? null : ((await found.json()) as DoorCounts);
};
