import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { dumpOf, enterShared, openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { HerPhone, Neighbourhood } from '#tests/support/messenger-phone.ts';

/** Two people on one phone: what waits for the first can be read by nobody else, and leaves under her name only. */

const SLUG = 'bienvenue-dans-l-equipe';
const module = getCurriculum().moduleBySlug(SLUG);
if (module === null) throw new Error('there is such a module');
const [first, second] = module.sections.map(({ id }) => routes.section(SLUG, id)) as [string, string];

/** What she does has these words in it, which stand nowhere else. */
const CANARIES = ['CANARI-TITRE', 'CANARI-PHRASE'];
const CODE = '7391';

let place: Neighbourhood;
let browser: Browser;
let phone: HerPhone;

beforeAll(async () => {
  place = await openNeighbourhood();
  browser = await launchBrowser();
  phone = await openWindow(browser, { origin: place.origin });
}, 180_000);
afterAll(async () => {
  await phone.context.close();
  await browser.close();
  await place.end();
});

const readPage = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.evaluate(([title, sentence]) => {
    const form = document.querySelector<HTMLFormElement>('form[data-outbox]');
    if (form === null) throw new Error('there is a form');
    form.dataset['label'] = title;
    form.append(
      Object.assign(document.createElement('input'), { type: 'hidden', name: 'sentence', value: sentence }),
    );
  }, CANARIES);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.waitForURL((url) => url.pathname !== address);
};

const found = async (page: Page): Promise<string[]> => {
  const dump = await dumpOf({ ...phone, page });
  return [...CANARIES, `"${CODE}"`].filter((canary) => dump.includes(canary));
};

const unlock = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: 'Fatima' }).click();
  await page.locator('input[name=digits]').fill(code);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
};

describe('a shared phone', () => {
  it('seals what waits: another tab reads nothing, her code opens it, wrong codes make it wait', async () => {
    const { page, context } = phone;
    await enterShared(page, place.cards.fatima, CODE);
    expect(await page.evaluate(() => document.documentElement.dataset['device'])).toBe('shared');
    await page.goto(routes.moduleCover(SLUG));
    await page.getByRole('button', { name: /^Garder/ }).click();
    await page.getByText('Gardé dans ce téléphone').waitFor();
    await place.stopServer();
    await readPage(page, first);
    await page.goto(routes.offline());
    await page.getByText(CANARIES[0] ?? '').waitFor();
    // Somebody else takes the phone: her tab is closed, her key is gone with it.
    await page.close();
    const other = await context.newPage();
    await other.goto(routes.offline());
    await other.getByRole('heading', { name: 'Qui êtes-vous ?' }).waitFor();
    expect(await found(other)).toEqual([]);
    expect(await other.getByText('sur ce téléphone').filter({ visible: true }).count()).toBe(0);
    await unlock(other, '0000');
    await other.getByText('Ce n’est pas le bon code secret.').waitFor();
    expect(await found(other)).toEqual([]);
    await unlock(other, CODE);
    await other.getByText(CANARIES[0] ?? '').waitFor();
    await readPage(other, second);
    await place.startAgain();
    await other.goto('/accueil');
    const seen = (): Promise<number> =>
      place.ask(
        async ({ q, t }) => (await q.select({ id: t.learningEvent.id }).from(t.learningEvent)).length,
      );
    await expect.poll(seen, { timeout: 20_000 }).toBe(2);
    phone = { ...phone, page: other };
  }, 150_000);

  it('after three wrong codes waits, even for the right one', async () => {
    const page = await phone.context.newPage();
    await phone.context.setOffline(true);
    await page.goto(routes.offline());
    for (const code of ['0000', '1111', '2222']) {
      await unlock(page, code);
      await page.locator('[data-picker] [data-said]').filter({ hasText: /\S/ }).waitFor();
      await expect.poll(() => page.locator('input[name=digits]').inputValue()).toBe('');
      await page.waitForTimeout(1500);
    }
    await unlock(page, CODE);
    await page.getByText('Trop d’essais.').waitFor();
    expect(await page.getByText(CANARIES[0] ?? '').count()).toBe(0);
    await page.close();
    await phone.context.setOffline(false);
  }, 90_000);

  it('that the second takes after the first has nothing to read of her, and sends nothing of hers', async () => {
    const { page } = phone;
    await page.goto('/accueil');
    await place.stopServer();
    await readPage(page, first);
    await page.goto(routes.offline());
    await page.getByRole('button', { name: 'Sortir' }).click();
    await page.getByText('Elle reste gardée pour vous').waitFor();
    await page.getByRole('button', { name: 'Sortir' }).click();
    await page.getByText('Vous êtes sorti.').waitFor();
    await place.startAgain();
    await page.goto('/');
    await enterShared(page, place.cards.moussa, CODE);
    expect(await found(page)).toEqual([]);
    await page.waitForTimeout(2000);
    const written = await place.ask(async ({ q, t }) =>
      q.select({ by: t.learningEvent.personId }).from(t.learningEvent),
    );
    expect(written.map(({ by }) => by)).toEqual([place.people.fatima.personId, place.people.fatima.personId]);
  }, 120_000);
});
