/** What one person keeps in this phone: a cache for each text, and one for the styles and scripts of all of them. */
import { cacheName, cacheOf } from '#src/features/outbox/pack.rules.ts';
import type { Pack } from '#src/features/outbox/pack.rules.ts';

/** What is told of a kept text; written last, so that a text that is cut short is not there. */
export type KeptText = Pick<Pack, 'id' | 'title' | 'version' | 'href' | 'assets'> & {
  readonly bytes: number;
  /** The day, by the server's clock. */
  readonly on: string;
};

const META = '/meta';
const FILES = 'essaim-files';

const ofPerson = async (person: string, id = ''): Promise<string[]> => {
  const start = cacheOf(person) + (id === '' ? '' : `${id}/`);
  return (await caches.keys()).filter((name) => name.startsWith(start));
};

export const listKept = async (person: string): Promise<KeptText[]> => {
  const names = await ofPerson(person);
  const found = names.map(async (name) => {
    const meta = await caches.match(META, { cacheName: name });
    return meta === undefined ? [] : [(await meta.json()) as KeptText];
  });
  return (await Promise.all(found)).flat();
};

export const removeKept = async (person: string, id: string, but = ''): Promise<void> => {
  const names = (await ofPerson(person, id)).filter((name) => name !== but);
  await Promise.all(names.map((name) => caches.delete(name)));
};

/** Puts a text in the phone; the version before it leaves once this one is whole. Throws when the phone is full. */
export const putKept = async (
  person: string,
  pack: Pack,
  facts: Pick<KeptText, 'bytes' | 'on'>,
): Promise<void> => {
  const name = cacheName(person, pack);
  const { id, title, version, href, assets, pages } = pack;
  try {
    const [cache, files] = await Promise.all([caches.open(name), caches.open(FILES)]);
    for (const asset of assets) if ((await files.match(asset)) === undefined) await files.add(asset);
    for (const { path, html, csp } of pages) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp };
      await cache.put(path, new Response(html, { headers }));
    }
    const meta: KeptText = { id, title, version, href, assets, ...facts };
    await cache.put(META, new Response(JSON.stringify(meta)));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  await removeKept(person, id, name);
};
