import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openDatabase } from '#db/database.ts';
import type { ReadTx } from '#db/types.ts';
import { giveCard, prepareCard } from '#src/features/accounts/index.ts';
import { routes } from '#src/routes.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { openWindow } from './browser.ts';
import { systemScope } from './database.ts';
import { newFolder } from './folder.ts';
import type { Meter } from './meter.ts';
import { startServer } from './server.ts';
import type { TestServer } from './server.ts';
import { cookieOf } from './sessions.ts';

/** An installation with a manager, her mentor and two messengers, whose server can be stopped for real and started again where it stood. */
export type Neighbourhood = {
  readonly origin: string;
  readonly cookies: Readonly<Record<'fatima' | 'moussa' | 'manager' | 'mentor', string>>;
  /** The secret of each one's card, as its QR carries it. */
  readonly cards: Readonly<Record<'fatima' | 'moussa', string>>;
  readonly people: Readonly<Record<'fatima' | 'moussa', Viewer>>;
  readonly stopServer: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** What the server knows, read from its own database. */
  readonly ask: <T>(fn: (tx: ReadTx) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
};

/** `meter`: her phone reaches the server by that wire. */
export const openNeighbourhood = async ({ meter }: { meter?: Meter } = {}): Promise<Neighbourhood> => {
  const dataDir = newFolder();
  const now = Date.now();
  const db = await openDatabase({ dataDir });
  const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -2);
  const network = await aNetwork(db, now);
  const partner = await aPartner(db, network, { startMonth, now });
  const moussa = await aPerson(db, partner.place, { role: 'messenger', name: 'Moussa', now });
  const people = { fatima: partner.messenger, moussa };
  const cookies = {
    fatima: await cookieOf(db, people.fatima, now),
    moussa: await cookieOf(db, people.moussa, now),
    manager: await cookieOf(db, partner.manager, now),
    mentor: await cookieOf(db, network.mentor, now),
  };
  const cardOf = async ({ accountId, scope }: Viewer): Promise<string> => {
    const card = await prepareCard();
    await db.write(scope, (tx) => giveCard(tx, { accountId, card, now }));
    return card.token;
  };
  const cards = { fatima: await cardOf(people.fatima), moussa: await cardOf(people.moussa) };
  await db.close();
  const origin = meter === undefined ? null : `http://127.0.0.1:${String(meter.port)}`;
  const env: Record<string, string> = origin === null ? {} : { ESSAIM_ORIGIN: origin };
  let server: TestServer | null = await startServer({ dataDir, env });
  const { port } = server;
  meter?.leadTo(port);
  const stopServer = async (): Promise<void> => {
    await server?.stop();
    server = null;
  };
  return {
    origin: origin ?? server.origin,
    cookies,
    cards,
    people,
    stopServer,
    startAgain: async () => void (server = await startServer({ dataDir, env, port })),
    ask: async (fn) => {
      const opened = await openDatabase({ dataDir });
      try {
        return await opened.read(systemScope(), fn);
      } finally {
        await opened.close();
      }
    },
    end: async () => {
      await stopServer();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export type HerPhone = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
};

/** A phone on which she is signed in, its worker ready. */
export const herPhone = async (browser: Browser, origin: string, cookie: string): Promise<HerPhone> => {
  const phone = await openWindow(browser, { origin, cookie });
  await phone.page.goto('/accueil');
  await phone.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return phone;
};

/** Signs in by her card on a phone that others use too; the first time her code is chosen there. */
export const enterShared = async (page: Page, token: string, code: string): Promise<void> => {
  await page.goto(routes.cardLanding(token));
  await page.getByRole('button', { name: 'Continuer' }).click();
  const fields = page.locator('input[type=password]');
  await fields.first().waitFor();
  for (const field of await fields.all()) await field.fill(code);
  await page
    .locator('form[data-pin-form]')
    .getByRole('button', { name: /Enregistrer|Entrer/ })
    .click();
  const shared = page.getByRole('button', { name: /partagé/ });
  await Promise.race([shared.waitFor(), page.waitForURL('**/accueil')]);
  if (await shared.isVisible()) await shared.click();
  await page.waitForURL('**/accueil', { timeout: 30_000 });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
};

/** Every readable byte that the browser holds for this site: caches, databases, storages, cookies. */
export const dumpOf = async ({ page, context }: HerPhone): Promise<string> => {
  const held = await page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        parts.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    const plain = (value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value as ArrayBuffer)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
          : value;
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((good, bad) => {
        request.onsuccess = () => good(request.result);
        request.onerror = () => bad(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames)
        parts.push(
          name ?? '',
          JSON.stringify((await done(db.transaction(store).objectStore(store).getAll())).map(plain)),
        );
      db.close();
    }
    return parts.join('\n');
  });
  return held + JSON.stringify(await context.cookies());
};
