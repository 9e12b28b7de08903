import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { launchBrowser, openWindow, overflowOf } from '#tests/support/browser.ts';
import type { Window } from '#tests/support/browser.ts';
import { startDev } from '#tests/support/dev-server.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';
import { productCopy } from '#tests/support/product-copy.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The map of a scenario once its island is awake; what an author sees of a scenario that does not hold together. */

const MAP = routes.scenarioMap('pas-le-temps');
const { scenes = [] } = getCurriculum().scenarioBySlug('pas-le-temps') ?? {};

let installed: Installed;
let browser: Browser;

beforeAll(async () => {
  installed = await installTwoPartners();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await installed.stop();
});

const open = async (javaScript = true, width = 1280): Promise<Window> => {
  const { origin, cookies } = installed;
  const window = await openWindow(browser, { origin, cookie: cookies.headOffice, javaScript, width });
  await window.page.goto(MAP, { waitUntil: 'networkidle' });
  return window;
};

/** What an element says, with plain spaces. */
const said = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replaceAll('\u00A0', ' ');

describe('the map of a scenario', () => {
  it('shows the scene that one chooses, by keyboard alone, and the next one by its answer', async () => {
    const { page, context, complaints } = await open();
    const boxes = page.locator('.map-scene');
    expect(await boxes.count()).toBe(scenes.length);
    expect(await said(page, '.map-text')).toContain('Choisissez une scène');
    await page.locator('text=Voir la liste').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const text = page.locator('.map-text');
    await expect
      .poll(() => said(page, '.map-text'))
      .toContain('Bonsoir ! C’est important, ouvrez-moi deux minutes.');
    expect(await boxes.first().getAttribute('aria-current')).toBe('true');
    await text.locator('li a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => text.locator('h3').textContent()).toContain('derriere');
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.map-line-near').count()).toBe(5);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('can be seen whole, and scrolls in its own box on a phone', async () => {
    const { page, context } = await open(true, 360);
    const fits = (): Promise<boolean> =>
      page.locator('.map-box').evaluate((box) => box.scrollWidth <= box.clientWidth);
    expect(await overflowOf(page)).toBe(0);
    expect(await fits()).toBe(false);
    await page.click('text=Voir la carte en entier');
    expect(await fits()).toBe(true);
    await page.locator('.map-scene').last().click();
    await expect.poll(() => page.locator('.map-text').evaluate(isInSight)).toBe(true);
    await context.close();
  });

  it('leads to the list without a script, and is not printed', async () => {
    const { page, context } = await open(false);
    await page.locator('.map-scene').nth(2).click();
    expect(new URL(page.url()).hash).toBe('#sit-01-entrouverte');
    expect(await page.locator('.map button').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map').isVisible()).toBe(false);
    expect(await page.locator('#sit-01-entrouverte').isVisible()).toBe(true);
    await context.close();
  });

  it('costs 200 kB of scripts at most, compressed', async () => {
    const { page, context } = await open();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({ type, requestId }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.reload({ waitUntil: 'networkidle' });
    process.stdout.write(`scripts of the map: ${(bytes / 1000).toFixed(1)} kB\n`);
    expect(scripts.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(200_000);
    await context.close();
  });
});

/** Whether some of an element is on the screen, above the bar of the phone. */
const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight - 60 && bottom > 0;
};

describe('a scenario that does not hold together yet', () => {
  it('shows its dead end, what no path reaches and a line too long to its author', async () => {
    const copy = productCopy();
    const dataDir = join(copy.folder, 'data');
    const db = await openDatabase({ dataDir });
    const { people } = await twoPartners(db, Date.now());
    const cookie = await cookieOf(db, people.headOffice, Date.now());
    await db.close();
    const long = Array<string>(26).fill('là').join(' ');
    copy.content
      .edit('scenarios/pas-le-temps.scenario.yaml', 'to: sit-01-fin-jeudi', 'to: sit-01-vide')
      .edit(
        'scenarios/pas-le-temps.scenario.yaml',
        '  - id: sit-01-fin-jeudi',
        `  - id: sit-01-vide\n    door: ajar\n    line: ${long}\n\n  - id: sit-01-fin-jeudi`,
      );
    const dev = await startDev(copy, dataDir);
    try {
      const { page, context } = await openWindow(browser, { origin: dev.origin, cookie, javaScript: false });
      expect((await page.goto(MAP))?.status()).toBe(200);
      expect(await said(page, '.map a[href="#sit-01-vide"]')).toContain('Impasse, Trop long');
      expect(await page.locator('.map-scene-deadEnd').count()).toBe(1);
      expect(await said(page, '.map a[href="#sit-01-fin-jeudi"]')).toContain('Sans accès');
      const scene = await said(page, '#sit-01-vide');
      expect(scene).toContain('La scène « sit-01-vide » ne mène nulle part');
      expect(scene).toContain('la réplique a 26 mots');
      expect(await said(page, 'main')).toContain('on ne peut pas encore jouer');
      expect(await page.locator('#liste a[href^="/situations/"]').count()).toBe(0);
      await context.close();
    } finally {
      await dev.stop();
      copy.remove();
    }
  }, 180_000);
});
