import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { newId, personKey } from '#src/shared/ids.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { herPhone, openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { HerPhone, Neighbourhood } from '#tests/support/messenger-phone.ts';

/** What goes wrong with a messenger’s own phone, and what must not be lost then. */

const SLUG = 'bienvenue-dans-l-equipe';
const module = getCurriculum().moduleBySlug(SLUG);
if (module === null) throw new Error('there is such a module');
const [first, second] = module.sections.map(({ id }) => routes.section(SLUG, id)) as [string, string];

let place: Neighbourhood;
let browser: Browser;
let phone: HerPhone;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  place = await openNeighbourhood();
  phone = await herPhone(browser, place.origin, place.cookies.fatima);
  page = phone.page;
}, 180_000);
afterEach(async () => {
  await phone.context.close();
  await place.end();
});

const keepModule = async (): Promise<void> => {
  await page.goto(routes.moduleCover(SLUG));
  await page.getByRole('button', { name: /^Garder/ }).click();
  await page.getByText('Gardé dans ce téléphone').waitFor();
};

const readPage = async (on: Page, address: string): Promise<void> => {
  await on.goto(address);
  await on.getByRole('button', { name: 'Continuer' }).click();
  await on.waitForURL((url) => url.pathname !== address);
};

const seenIds = (): Promise<string[]> =>
  place.ask(async ({ q, t }) =>
    (await q.select({ kind: t.learningEvent.kind, id: t.learningEvent.id }).from(t.learningEvent))
      .filter(({ kind }) => kind === 'sectionSeen')
      .map(({ id }) => id),
  );

type Row = { id: string; state: string; order: number; at?: number };
const rows = (on = page): Promise<Row[]> =>
  on.evaluate(
    (name) =>
      new Promise<Row[]>((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onerror = () => fail(asked.error);
        asked.onsuccess = () => {
          const all = asked.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => done(all.result as Row[]);
        };
      }),
    `essaim-${personKey(place.people.fatima.personId)}`,
  );
const states = async (): Promise<string[]> => (await rows()).map(({ state }) => state).sort();

describe('signing out without network', () => {
  it('warns of what waits, hides what is hers, ends the session at the next contact, and loses nothing', async () => {
    await keepModule();
    await phone.context.setOffline(true);
    await readPage(page, first);
    await page.goto(routes.offline());
    await page.getByRole('button', { name: 'Sortir' }).click();
    await page.getByText('1 chose n’est pas envoyée. Elle reste gardée pour vous').waitFor();
    await page.getByRole('button', { name: 'Sortir' }).click();
    await page.getByText('Vous êtes sorti.').waitFor();
    await page.goto(first);
    await page.getByRole('heading', { name: 'Sans réseau' }).waitFor();
    expect(await states()).toEqual(['waiting']);
    await phone.context.setOffline(false);
    await page.goto('/accueil');
    expect(new URL(page.url()).pathname).toMatch(/^\/entrer/);
    expect(await seenIds()).toEqual([]);
    const reasons = await place.ask(async ({ q, t }) =>
      q.select({ reason: t.session.reason, at: t.session.endedAt }).from(t.session),
    );
    expect(reasons.filter(({ at }) => at !== null)).toHaveLength(1);
  }, 90_000);
});

describe('a session that ended', () => {
  it('while 40 events wait loses none: they leave once she is back, each once', async () => {
    await page.goto(routes.phone());
    await phone.context.clearCookies();
    const kept = Array.from({ length: 40 }, (_, index) => ({
      id: newId(),
      order: index + 1,
      state: 'waiting',
      body: {
        kind: 'sectionSeen',
        label: 'x',
        fields: { module: 'MSG-01', unit: module.sections[index % 6]?.id },
      },
    }));
    await page.evaluate(
      ([name, entries]) =>
        new Promise<void>((done) => {
          const asked = indexedDB.open(name as string);
          asked.onsuccess = () => {
            const work = asked.result.transaction('outbox', 'readwrite');
            for (const entry of entries as { id: string }[]) work.objectStore('outbox').put(entry, entry.id);
            work.oncomplete = () => done();
          };
        }),
      [`essaim-${personKey(place.people.fatima.personId)}`, kept] as const,
    );
    await page.goto(routes.offline());
    await page.waitForTimeout(1500);
    expect(await states()).toEqual(kept.map(() => 'waiting'));
    const [name = '', value = ''] = place.cookies.fatima.split('=');
    await phone.context.addCookies([{ name, value, url: place.origin }]);
    await page.goto('/accueil');
    await expect.poll(states, { timeout: 20_000 }).not.toContain('waiting');
    expect((await seenIds()).sort()).toEqual(kept.map(({ id }) => id).sort());
  }, 90_000);
});

describe('two tabs', () => {
  it('keep and send together: everything arrives, once', async () => {
    await keepModule();
    const other = await phone.context.newPage();
    await phone.context.setOffline(true);
    await readPage(page, first);
    await readPage(other, second);
    await Promise.all([readPage(page, first), readPage(other, second)]);
    expect(await rows()).toHaveLength(4);
    const ids = (await rows()).map(({ id }) => id).sort();
    await phone.context.setOffline(false);
    await Promise.all([page.goto('/accueil'), other.goto('/accueil')]);
    await expect.poll(states, { timeout: 20_000 }).toEqual(ids.map(() => 'received'));
    expect((await seenIds()).sort()).toEqual(ids);
  }, 90_000);
});

describe('a tab that was sending when it closed', () => {
  it('gives its turn to the next page, which sends what waits', async () => {
    await keepModule();
    const other = await phone.context.newPage();
    await other.goto('/accueil');
    await other.evaluate(
      () =>
        new Promise<void>((held) => {
          void navigator.locks.request('essaim-send', () => {
            held();
            return new Promise(() => undefined);
          });
        }),
    );
    await phone.context.setOffline(true);
    await readPage(page, first);
    await phone.context.setOffline(false);
    await page.goto('/accueil');
    await page.waitForTimeout(1500);
    expect(await states()).toEqual(['waiting']);
    await other.close();
    await expect.poll(states, { timeout: 5_000 }).toEqual(['received']);
  }, 90_000);
});

describe('the storage', () => {
  it('when it is full, is told; nothing kept is lost, and the form still goes with network', async () => {
    await keepModule();
    await phone.context.setOffline(true);
    await readPage(page, first);
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: place.origin, quotaSize: 1 });
    // Else this page could send before the phone is known to be full.
    await page.goto('about:blank');
    await phone.context.setOffline(false);
    await page.goto(routes.scenario('pas-le-temps'));
    await page.getByRole('button', { name: /^Garder/ }).click();
    await page.getByText('Ce téléphone est plein.').waitFor();
    // The server has it: it says so, or left to make room, as far as this phone can still write.
    await expect.poll(states, { timeout: 20_000 }).not.toContain('waiting');
    expect(await seenIds()).toHaveLength(1);
    await readPage(page, second);
    expect(await seenIds()).toHaveLength(2);
    await phone.context.setOffline(true);
    await page.goto(first);
    expect(await page.textContent('h1')).toContain(module.sections[0]?.title);
  }, 90_000);

  it('when the phone emptied it, the site still works, and one can keep again', async () => {
    await keepModule();
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', {
      origin: place.origin,
      storageTypes: 'cache_storage,indexeddb,local_storage',
    });
    await readPage(page, first);
    expect(await seenIds()).toHaveLength(1);
    await keepModule();
  }, 90_000);
});

describe('a clock that is wrong by ten years', () => {
  it.each(['2016-01-01T10:00:00Z', '2036-12-31T10:00:00Z'])(
    '%s changes neither the order nor what the server notes',
    async (time) => {
      await keepModule();
      await page.clock.setSystemTime(new Date(time));
      await phone.context.setOffline(true);
      await readPage(page, first);
      await readPage(page, second);
      expect((await rows()).sort((a, b) => a.order - b.order).map(({ order }) => order)).toEqual([1, 2]);
      await phone.context.setOffline(false);
      await page.goto('/accueil');
      await expect.poll(states, { timeout: 20_000 }).toEqual(['received', 'received']);
      for (const { at = 0 } of await rows()) expect(Math.abs(at - Date.now())).toBeLessThan(120_000);
    },
    90_000,
  );
});

describe('the worker of a former release', () => {
  it('leaves no page without its styles: what is kept stays whole, the rest goes', async () => {
    await keepModule();
    await page.evaluate(async () => {
      const files = await caches.open('essaim-files');
      await files.put('/_astro/former.css', new Response('/* former */'));
      await files.put('/_astro/stray.css', new Response('/* stray */'));
      await (await caches.open('essaim-shell/former')).put('/hors-ligne', new Response('former'));
      const name = (await caches.keys()).find((each) => each.startsWith('essaim-kept/')) ?? '';
      const kept = await caches.open(name);
      const meta = (await (await kept.match('/meta'))?.json()) as { assets: string[] };
      await kept.put(
        '/meta',
        new Response(JSON.stringify({ ...meta, assets: [...meta.assets, '/_astro/former.css'] })),
      );
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await page.goto('/accueil');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const left = (): Promise<string[]> =>
      page.evaluate(async () => [
        ...(await caches.keys()).filter((name) => name.startsWith('essaim-shell')),
        ...(await (await caches.open('essaim-files')).keys()).map(({ url }) => new URL(url).pathname),
      ]);
    await expect.poll(left, { timeout: 20_000 }).not.toContain('/_astro/stray.css');
    expect(await left()).toContain('/_astro/former.css');
    expect((await left()).filter((name) => name.startsWith('essaim-shell'))).toHaveLength(1);
    await phone.context.setOffline(true);
    await page.goto(first);
    expect(await page.textContent('h1')).toContain(module.sections[0]?.title);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.skip-link') ?? document.body).position,
      ),
    ).toBe('absolute');
  }, 90_000);
});

describe('without JavaScript', () => {
  it('nothing is offered that would not work, and what is done goes as a plain form', async () => {
    const plain = await openWindow(browser, {
      origin: place.origin,
      cookie: place.cookies.fatima,
      javaScript: false,
    });
    await plain.page.goto(routes.moduleCover(SLUG));
    expect(await plain.page.getByRole('button', { name: /^Garder/ }).count()).toBe(0);
    await readPage(plain.page, first);
    expect(await seenIds()).toHaveLength(1);
    await plain.page.goto(routes.phone());
    expect(await plain.page.getByText('Garder des modules demande').isVisible()).toBe(true);
    expect(await plain.page.getByRole('heading', { name: 'Les mots difficiles' }).count()).toBe(0);
    await plain.context.close();
  }, 90_000);
});
