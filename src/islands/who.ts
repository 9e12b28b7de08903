/**
 * Whose phone it is now. Kept where the worker can read it too; never a name, only the key that tells one person's
 * stores from another's.
 */
import { cacheOf } from '#src/features/outbox/pack.rules.ts';

export type Who = { readonly person: string; readonly shared: boolean };

const PLACE = 'essaim-who';
const WHO = '/who';
/** She signed out without network: the worker tells the server at the next contact. */
const LEAVE = '/leave';
const DISPLAY = 'essaim-display';

const html = document.documentElement;
const looks = ['theme', 'size', 'spacing'] as const;

/** The person a page was made for; null on a page that the phone keeps, or that is nobody's. */
export const whosePage = (): Who | null => {
  const { person, device } = html.dataset;
  return person === undefined ? null : { person, shared: device === 'shared' };
};

/** Remembers whose phone it is, and how she reads; throws when the phone is full, which then knows nobody else. */
export const remember = async (who: Who): Promise<void> => {
  const cache = await caches.open(PLACE);
  await cache.delete(LEAVE);
  const known = await recall();
  if (known?.person !== who.person || known.shared !== who.shared) {
    await cache.delete(WHO);
    await cache.put(WHO, new Response(JSON.stringify(who)));
  }
  localStorage.setItem(DISPLAY, JSON.stringify(looks.map((name) => html.dataset[name] ?? '')));
};

export const recall = async (): Promise<Who | null> => {
  const found = await caches.match(WHO, { cacheName: PLACE });
  return found === undefined ? null : ((await found.json()) as Who);
};

/** Reads a kept page as she chose to read. */
export const wearDisplay = (): void => {
  const kept = JSON.parse(localStorage.getItem(DISPLAY) ?? '[]') as string[];
  looks.forEach((name, index) => {
    const value = kept[index];
    if (value) html.dataset[name] = value;
  });
};

/** Takes what is hers out of this phone, her outbox excepted (R21). */
export const forget = async ({ person }: Who): Promise<void> => {
  localStorage.removeItem(DISPLAY);
  sessionStorage.clear();
  const mine = (await caches.keys()).filter((name) => name.startsWith(cacheOf(person)));
  await Promise.all([...mine, PLACE].map((name) => caches.delete(name)));
};

/** The session ends at the next contact with the server. */
export const leaveLater = async (): Promise<void> => {
  const cache = await caches.open(PLACE);
  await cache.put(LEAVE, new Response());
};
