/**
 * The worker of a messenger's phone: opens the pages she keeps when there is no network. The build writes it at /sw.js
 * with the list of its files (src/server/phone-worker.ts). It never keeps a page by itself: what is kept is put there by
 * the page, for one person, without a name in it.
 */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void };
export type PhoneWorker = {
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
};
type Who = { readonly person: string };
type KeptText = { readonly assets: readonly string[] };

const worker = self as unknown as PhoneWorker;

const VERSION = '__VERSION__';
const FILES = '__FILES__'.split(' ');
const SHELL = `essaim-shell/${VERSION}`;
const STORE = 'essaim-files';
const WHO = 'essaim-who';
const OFFLINE = '/hors-ligne';
const LEAVE = '/leave';
/** After that, the kept page is opened while the network goes on trying. */
const PATIENCE = 3000;

const keptNames = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith('essaim-kept/'));

/** The page for what is not in the phone, as nobody in particular reads it, with all it loads. */
const install = async (): Promise<void> => {
  const answer = await fetch(OFFLINE, { credentials: 'omit', cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${OFFLINE} answered ${String(answer.status)}`);
  const [shell, store] = await Promise.all([caches.open(SHELL), caches.open(STORE)]);
  const named = (await answer.clone().text()).match(/\/_astro\/[\w.@-]+/g) ?? [];
  for (const file of new Set([...FILES, ...named]))
    if ((await store.match(file)) === undefined) await store.add(file);
  await shell.put(OFFLINE, answer);
  await worker.skipWaiting();
};

/** Everything that a kept page loads stays, however old the release it came with. */
const stillUsed = async (store: Cache): Promise<Set<string>> => {
  const used = new Set(FILES);
  for (const name of await keptNames()) {
    const meta = await caches.match('/meta', { cacheName: name });
    if (meta !== undefined) for (const asset of ((await meta.json()) as KeptText).assets) used.add(asset);
  }
  const paths = (await store.keys()).map(({ url }) => new URL(url).pathname);
  for (const path of used) {
    if (!/\.(js|css)$/.test(path)) continue;
    const text = (await (await store.match(path))?.text()) ?? '';
    for (const other of paths) if (text.includes(other.slice(other.lastIndexOf('/') + 1))) used.add(other);
  }
  const shell = await caches.match(OFFLINE, { cacheName: SHELL });
  for (const file of (await shell?.text())?.match(/\/_astro\/[\w.@-]+/g) ?? []) used.add(file);
  return used;
};

const activate = async (): Promise<void> => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('essaim-shell/') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  const store = await caches.open(STORE);
  const used = await stillUsed(store);
  for (const request of await store.keys())
    if (!used.has(new URL(request.url).pathname)) await store.delete(request);
  await worker.clients.claim();
};

/** A page of the person whose phone it is now; nobody else's. */
const keptPage = async (url: string): Promise<Response | undefined> => {
  const found = await caches.match('/who', { cacheName: WHO });
  if (found === undefined) return undefined;
  const { person } = (await found.json()) as Who;
  for (const cacheName of await keptNames()) {
    if (!cacheName.startsWith(`essaim-kept/${person}/`)) continue;
    const page = await caches.match(url, { cacheName, ignoreSearch: true });
    if (page !== undefined) return page;
  }
  return undefined;
};

/** She left without network: the server is told before it answers anything else. */
const leave = async (): Promise<void> => {
  const cache = await caches.open(WHO);
  if ((await cache.match(LEAVE)) === undefined) return;
  const body = new URLSearchParams({ _action: 'accounts.signOut' });
  await fetch('/moi', { method: 'POST', body, redirect: 'manual' });
  await cache.delete(LEAVE);
};

const later = (ms: number): Promise<undefined> => new Promise((done) => setTimeout(done, ms, undefined));

/** The network first; after three seconds, or without it, what the phone keeps. */
const openPage = async (request: Request): Promise<Response> => {
  const asked = leave().then(() => fetch(request));
  const first = await Promise.race([asked, later(PATIENCE)]).catch(() => undefined);
  // 502 to 504: something between us answers for a server that does not.
  if (first !== undefined && (first.status < 502 || first.status > 504)) return first;
  const kept = await keptPage(request.url);
  if (kept !== undefined) {
    asked.catch(() => undefined);
    return kept;
  }
  return asked.catch(async () => (await caches.match(OFFLINE, { cacheName: SHELL })) ?? Response.error());
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (pathname.startsWith('/_astro/'))
    event.respondWith(caches.match(pathname, { cacheName: STORE }).then((file) => file ?? fetch(request)));
});
