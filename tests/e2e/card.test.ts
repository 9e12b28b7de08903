import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CARDS, writeCode } from '#src/features/accounts/index.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import type { Window } from '#tests/support/browser.ts';
import { copyOfDemo } from '#tests/support/demo-database.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

/** Signing in with a card as a messenger does it, on a small phone, with scripts and without. */
let server: TestServer;
let dataDir: string;
let browser: Browser;
let window: Window;

beforeAll(async () => {
  dataDir = await copyOfDemo();
  server = await startServer({ demo: true, dataDir });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.context.close();
});

const [fatima, awa] = DEMO_CARDS;
if (fatima === undefined || awa === undefined) throw new Error('The demonstration has no cards.');

const openPhone = async (javaScript: boolean): Promise<Page> => {
  window = await openWindow(browser, { origin: server.origin, width: 320, javaScript });
  return window.page;
};
const pathOf = (page: Page): string => new URL(page.url()).pathname;
/** Each screen of the way, looked at once: nothing wider than the phone, nothing too small to touch. */
const look = async (page: Page): Promise<void> => {
  expect([pathOf(page), await overflowOf(page), await smallTargets(page)]).toEqual([pathOf(page), 0, []]);
};
/** On a shared phone the code first makes a key, which takes its time. */
const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForEvent('framenavigated'), page.getByRole('button', { name }).click()]);
  await page.waitForLoadState();
};
const follow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForLoadState();
};
/** Touches the pictures where there is a grid of them, chooses them in the lists where there is none. */
const choosePictures = async (page: Page, words: readonly string[], javaScript: boolean): Promise<void> => {
  for (const [index, word] of words.entries()) {
    if (javaScript) await page.getByRole('button', { name: word }).click();
    else await page.getByLabel(`Image ${String(index + 1)}`).selectOption({ label: word });
  }
};
const WORDS = ['Clé', 'Étoile', 'Cloche', 'Maison'];

describe.each([
  ['with scripts', true],
  ['without', false],
])('a card, %s', (_name, javaScript) => {
  it('opens a phone of one’s own in three gestures, from the page that was wanted and back', async () => {
    const page = await openPhone(javaScript);
    await page.goto(routes.words());
    await look(page);
    await follow(page, 'J’ai une carte Messagers et messagères');
    await page.getByLabel('Le code de votre carte').fill('AAAA-AAAA');
    await press(page, 'Continuer');
    expect(await page.title()).toMatch(/^Erreur/);
    await look(page);
    await page.getByLabel('Le code de votre carte').fill(writeCode(fatima.code).toLowerCase());
    await press(page, 'Continuer');
    expect(await page.locator('h1').textContent()).toBe('Bonjour Fatima.');
    await look(page);
    await page.getByLabel('Votre code secret').fill('4072');
    await press(page, 'Ce téléphone est à moi');
    expect(await page.locator('.error-summary').textContent()).toContain('Il reste');
    await look(page);
    await page.getByLabel('Votre code secret').fill('4071');
    await press(page, 'Ce téléphone est à moi');
    expect(pathOf(page)).toBe(routes.words());
    expect(await page.locator('html').getAttribute('data-device')).toBe('personal');
    // Scanning the card again asks nothing.
    await page.goto(routes.cardLanding(fatima.token));
    expect(pathOf(page)).toBe('/accueil');
  });

  it('opens a shared phone to two people, who answer « Qui êtes-vous ? »', async () => {
    const page = await openPhone(javaScript);
    await page.goto(routes.cardLanding(awa.token));
    await look(page);
    await press(page, 'Continuer');
    await look(page);
    await choosePictures(page, WORDS, javaScript);
    await press(page, 'Ce téléphone est partagé');
    expect(pathOf(page)).toBe('/accueil');
    const html = page.locator('html');
    const first = await html.getAttribute('data-person');
    expect([await html.getAttribute('data-device'), first?.length]).toEqual(['shared', 16]);
    await page.goto(routes.me());
    await page.locator('main').getByRole('button', { name: 'Sortir' }).click();
    await page.waitForLoadState();
    await look(page);
    await follow(page, 'Quelqu’un d’autre');
    await follow(page, 'J’ai une carte Messagers et messagères');
    await page.getByLabel('Le code de votre carte').fill(fatima.code);
    await press(page, 'Continuer');
    await page.getByLabel('Votre code secret').fill('4071');
    await press(page, 'Entrer');
    expect(await html.getAttribute('data-person')).not.toBe(first);
    await window.context.clearCookies({ name: 'essaim' });
    await page.goto(routes.words());
    expect(pathOf(page)).toBe('/entrer/qui');
    expect(await page.locator('.way .way-name').allTextContents()).toEqual([
      'Awa',
      'Fatima',
      'Quelqu’un d’autre',
    ]);
    await follow(page, 'Awa');
    await look(page);
    await choosePictures(page, WORDS, javaScript);
    await press(page, 'Entrer');
    expect(pathOf(page)).toBe(routes.words());
    expect(await html.getAttribute('data-person')).toBe(first);
  });
});

describe('a new card', () => {
  it('has its code chosen with the keyboard alone; « Entrée » never answers whose phone it is', async () => {
    const page = await openPhone(true);
    const yanis = DEMO_CARDS[2];
    await page.goto(routes.cardLanding(yanis?.token ?? ''));
    await page.getByRole('button', { name: 'Continuer' }).focus();
    await Promise.all([page.waitForURL('**/entrer/secret'), page.keyboard.press('Enter')]);
    await look(page);
    const [code, again] = [
      page.getByLabel('Vos 4 chiffres', { exact: true }),
      page.getByLabel('Encore vos 4 chiffres'),
    ];
    await code.focus();
    await page.keyboard.type('1234');
    await again.focus();
    await page.keyboard.type('1234');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary').textContent()).toContain('facile à deviner');
    await look(page);
    await code.focus();
    await page.keyboard.type('9273');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await code.getAttribute('type')).toBe('text');
    await again.focus();
    await page.keyboard.type('9273');
    await Promise.all([page.waitForURL('**/entrer/telephone'), page.keyboard.press('Enter')]);
    await look(page);
    await page.getByRole('button', { name: 'Ce téléphone est à moi' }).focus();
    await Promise.all([page.waitForURL('**/accueil'), page.keyboard.press('Enter')]);
    await window.context.clearCookies();
    await page.goto(routes.cardLanding(yanis?.token ?? ''));
    await press(page, 'Continuer');
    await page.getByLabel('Votre code secret').fill('9273');
    await Promise.all([page.waitForURL('**/entrer/telephone'), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').textContent()).toMatch(/^À qui est ce téléphone/);
  });

  it('says what to do on a phone that refuses cookies', async () => {
    const page = await openPhone(true);
    await page.goto(routes.cardLanding(fatima.token));
    await page.route('**/e/*', async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 });
      const { 'set-cookie': _refused, ...headers } = answer.headers();
      await route.fulfill({ response: answer, headers });
    });
    await press(page, 'Continuer');
    await window.context.clearCookies();
    await page.goto(routes.signInSecret());
    expect(await page.locator('main').textContent()).toContain('refuse peut-être les cookies');
    await look(page);
  });
});
