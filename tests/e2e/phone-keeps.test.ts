import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { newId, personKey } from '#src/shared/ids.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { FORMER_FILE, openFormerRelease } from '#tests/support/former-release.ts';
import { dumpOf, enterShared, herPhone, openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { Neighbourhood } from '#tests/support/messenger-phone.ts';

/** What stays readable in a messenger’s phone: her sentences, her pages from one release to the next, the hard words. */

const SLUG = 'bienvenue-dans-l-equipe';
const module = getCurriculum().moduleBySlug(SLUG);
if (module === null) throw new Error('there is such a module');
const first = routes.section(SLUG, module.sections[0]?.id ?? '');
const ENDING = routes.scene('pas-le-temps', 'sit-01-fin-papier', 'b.b');
const SENTENCE = 'un papier clair suffit parfois';

let place: Neighbourhood;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  place = await openNeighbourhood();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.end();
});

const keepModule = async (page: Page): Promise<void> => {
  await page.goto(routes.moduleCover(SLUG));
  await page.getByRole('button', { name: /^Garder/ }).click();
  await page.getByText('Gardé dans ce téléphone').waitFor();
};

const keepSentence = async (page: Page): Promise<void> => {
  await page.goto(ENDING);
  await page.getByRole('button', { name: 'Garder cette phrase' }).click();
  await page.getByText('Phrase gardée').first().waitFor();
};

const ownSentences = (page: Page): ReturnType<Page['locator']> =>
  page.locator('[data-list=phrases]').getByText(SENTENCE);

describe('« Mes phrases » without network', () => {
  it('are there as she last saw them, can be heard, and leave the phone with her', async () => {
    const phone = await herPhone(browser, place.origin, place.cookies.fatima);
    const { page, context } = phone;
    await keepSentence(page);
    await context.setOffline(true);
    await page.goto(routes.phrases());
    await ownSentences(page).waitFor();
    expect(await ownSentences(page).getAttribute('data-sentence')).not.toBeNull();
    await context.setOffline(false);
    await page.goto(routes.phrases());
    await page.getByRole('button', { name: 'Enlever' }).click();
    await page.getByText('Aucune phrase gardée').waitFor();
    await page.goto(routes.phone());
    await page.getByText('Rien n’est gardé').waitFor();
    expect(await ownSentences(page).count()).toBe(0);
    await keepSentence(page);
    expect(await dumpOf(phone)).toContain(SENTENCE);
    await context.setOffline(true);
    await page.goto(routes.offline());
    await page.getByRole('button', { name: 'Sortir' }).click();
    await page.getByText('Vous êtes sorti.').waitFor();
    expect(await ownSentences(page).count()).toBe(0);
    expect(await dumpOf(phone)).not.toContain(SENTENCE);
    await context.close();
  }, 90_000);

  it('are sealed on a phone that others use too, and what her former code sealed is said, not dropped', async () => {
    const phone = await openWindow(browser, { origin: place.origin });
    const { page, context } = phone;
    await enterShared(page, place.cards.moussa, '7391');
    await keepSentence(page);
    await page.goto(routes.phone());
    await ownSentences(page).waitFor();
    expect(await dumpOf(phone)).not.toContain(SENTENCE);
    await page.evaluate(
      ({ name, ids }) =>
        new Promise<void>((done) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => {
            const work = asked.result.transaction('outbox', 'readwrite');
            ids.forEach((id, order) => {
              const body = { iv: new Uint8Array(12), data: new Uint8Array(80).buffer };
              work.objectStore('outbox').put({ id, order, state: 'waiting', body }, id);
            });
            work.oncomplete = () => done();
          };
        }),
      { name: `essaim-${personKey(place.people.moussa.personId)}`, ids: [newId(), newId()] },
    );
    await page.reload();
    await page.getByText('2 choses ne peuvent plus être lues avec ce nouveau code.').waitFor();
    expect(await page.locator('[data-list=sent] li').filter({ hasText: 'code secret' }).count()).toBe(0);
    // What asks something of her stands before what is kept.
    expect(await page.locator('[data-phone] h2').first().textContent()).toBe('Ce que vous avez fait');
    await page.getByRole('button', { name: 'J’ai compris' }).click();
    await page.getByText('Tout est envoyé.').waitFor();
    await page.reload();
    await page.getByText('Tout est envoyé.').waitFor();
    expect(await page.locator('[data-phone] h2').first().textContent()).toBe('Ce qui est gardé');
    await context.close();
  }, 90_000);
});

describe('the worker of the release before', () => {
  it('gives way to the new one: its own files leave, no kept page is lost', async () => {
    const former = await openFormerRelease();
    const before = await openNeighbourhood({ meter: former });
    const { page, context } = await herPhone(browser, before.origin, before.cookies.fatima);
    const held = (): Promise<string[]> =>
      page.evaluate(async () => [
        ...(await caches.keys()).filter((name) => name.startsWith('essaim-shell')),
        ...(await (await caches.open('essaim-files')).keys()).map(({ url }) => new URL(url).pathname),
      ]);
    await keepModule(page);
    expect(await held()).toEqual(expect.arrayContaining(['essaim-shell/former0000000000', FORMER_FILE]));
    former.release();
    await page.goto('/accueil');
    await expect.poll(held, { timeout: 20_000 }).not.toContain(FORMER_FILE);
    const shells = (await held()).filter((name) => name.startsWith('essaim-shell'));
    expect(shells).toHaveLength(1);
    expect(shells).not.toContain('essaim-shell/former0000000000');
    await context.setOffline(true);
    for (const section of module.sections) {
      await page.goto(routes.section(SLUG, section.id));
      expect(await page.textContent('h1')).toContain(section.title);
    }
    await page.goto('/moi');
    await page.getByRole('heading', { name: 'Sans réseau' }).waitFor();
    await context.close();
    await before.end();
    former.close();
  }, 180_000);
});

describe('a browser that knows no popover', () => {
  it('leads from a hard word to its card, which can be read where it stands', async () => {
    const { page, context } = await openWindow(browser, {
      origin: place.origin,
      cookie: place.cookies.fatima,
    });
    // For such a browser the attribute is unknown, and the selector too.
    await page.route(/\.css$/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll(':popover-open', ':unknown'),
      });
    });
    await page.route(`**${first}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll(' popover', ' data-unknown'),
      });
    });
    await page.goto(first);
    expect(await page.locator('button.word').first().isVisible()).toBe(false);
    const word = page.locator('a.word-link').first();
    await word.click();
    const card = page.locator((await word.getAttribute('href')) ?? '');
    expect(await card.isVisible()).toBe(true);
    expect((await card.boundingBox())?.y).toBeLessThan(760);
    await context.close();
  }, 60_000);
});
