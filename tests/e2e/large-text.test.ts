import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CARDS } from '#src/features/accounts/index.ts';
import { routes } from '#src/routes.ts';
import { cutText, launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';

/** Every page of a messenger, and those that lead her in, on the narrowest phone with text twice as large (ux.md 7.3). */
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** What is wrong with the page that is open, once its text is twice as large. */
const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const wider = await overflowOf(page);
  return [
    ...(wider === 0 ? [] : [`${String(wider)} px wider than the screen`]),
    ...(await smallTargets(page)),
    ...(await cutText(page)),
  ].map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
};

const open = async (cookie?: string) =>
  openWindow(browser, {
    origin: demo.origin,
    width: 320,
    still: true,
    ...(cookie === undefined ? {} : { cookie }),
  });

describe('at 320 px, text at 200 %', () => {
  it('no page of a messenger is wider than the screen, cuts a word or has a target under 44 px', async () => {
    const { page, context } = await open(demo.cookies.messenger);
    const faults: string[] = [];
    for (const path of new Set(demo.paths.messenger)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      faults.push(...(await faultsOf(page)));
    }
    expect(faults).toEqual([]);
    expect(demo.paths.messenger.length).toBeGreaterThan(25);
    await context.close();
  }, 240_000);

  it('neither does any page that leads her in', async () => {
    const { page, context } = await open();
    const faults: string[] = [];
    const looks = async (path: string): Promise<void> => {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      faults.push(...(await faultsOf(page)));
    };
    const goesOn = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.waitForURL('**/entrer/secret');
    };
    const doors = demo.publicPaths.filter((path) => /^\/(entrer|e|hors-ligne)(\/|$)/.test(path));
    expect(doors).toEqual(expect.arrayContaining(['/entrer', '/entrer/code', '/entrer/qui', '/hors-ligne']));
    for (const path of doors) await looks(path);
    // Awa has pictures, Yanis chooses his code.
    const [, awa, yanis] = DEMO_CARDS;
    await looks(routes.cardLanding(awa?.token ?? ''));
    await goesOn();
    faults.push(...(await faultsOf(page)));
    await looks(routes.cardLanding(yanis?.token ?? ''));
    await goesOn();
    await looks(routes.signInPictures());
    await looks(routes.signInSecret());
    await page.getByLabel('Vos 4 chiffres', { exact: true }).fill('7294');
    await page.getByLabel('Encore vos 4 chiffres').fill('7294');
    await page.getByRole('button', { name: 'Enregistrer mon code' }).click();
    await page.waitForURL('**/entrer/telephone');
    faults.push(...(await faultsOf(page)));
    await page.getByRole('button', { name: 'Ce téléphone est partagé' }).click();
    await page.waitForURL('**/accueil');
    await context.clearCookies({ name: 'essaim' });
    await looks(routes.signInWho());
    expect(faults).toEqual([]);
    await context.close();
  });
});
