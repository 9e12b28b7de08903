import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { installPartner } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** What a script adds to a form that works without: a draft kept while one types, rows without loading the page. */

const FORM = '/jalons/j01/points/j01-equipe-nommee/formulaire';

let installed: Installed<'staff'>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  installed = await installPartner();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await installed.stop();
});

beforeEach(async () => {
  ({ page, context } = await openWindow(browser, {
    origin: installed.origin,
    cookie: installed.cookies.staff,
  }));
  await page.clock.install();
  await page.goto(installed.origin + FORM);
});
afterEach(() => context.close());

const status = (): Promise<string | null> => page.textContent('[data-said]');

describe('while somebody types', () => {
  it('a draft is kept after five seconds of pause, and found again', async () => {
    await page.fill('[name="relais"]', 'Odile');
    expect(await status()).toBe('');
    await page.clock.fastForward(5000);
    await expect.poll(status).toBe('Brouillon gardé.');
    await page.fill('[name="relais"]', 'Odile, puis Samir');
    await page.clock.fastForward(5000);
    await expect.poll(status).toBe('Brouillon gardé.');
    await page.reload();
    expect(await page.inputValue('[name="relais"]')).toBe('Odile, puis Samir');
  });

  it('is told in words when nothing could be kept', async () => {
    await context.setOffline(true);
    await page.fill('[name="relais"]', 'Sans réseau');
    await page.clock.fastForward(5000);
    await expect.poll(status).toMatch(/^Le brouillon n’est pas gardé/);
  });

  it('a row comes and goes without loading the page, nothing typed is lost', async () => {
    await page.evaluate(() => void Object.assign(window, { still: 'here' }));
    const before = await page.locator('#rows-equipe > fieldset').count();
    await page.fill('[name="rencontre"]', 'le lundi');
    await page.click('button[value="add:equipe"]');
    await page.waitForSelector(`[name="equipe.${String(before)}.nom"]`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      `equipe.${String(before)}.nom`,
    );
    expect(await page.inputValue('[name="rencontre"]')).toBe('le lundi');
    await page.click(`button[value="remove:equipe.${String(before)}"]`);
    await expect.poll(() => page.locator('#rows-equipe > fieldset').count()).toBe(before);
    expect(await page.evaluate(() => 'still' in window)).toBe(true);
  });
});
