import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CARDS } from '#src/features/accounts/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';
import { fakeVoice, toldBy } from '#tests/support/voice.ts';

/** How many times a finger touches the screen for what is done most (ux.md 7.5), counted where the browser says so. */
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

type Counted = { readonly taps: number; readonly typed: number; readonly screens: number };

/** What a gesture costs from a page on: touches, letters and figures, screens that follow. */
const costOf = async (
  from: string,
  cookie: string | undefined,
  gesture: (page: Page) => Promise<void>,
): Promise<Counted> => {
  const given = cookie === undefined ? {} : { cookie };
  const { page, context } = await openWindow(browser, { origin: demo.origin, still: true, ...given });
  page.setDefaultTimeout(10_000);
  await fakeVoice(page, { each: 'hangs' });
  await page.addInitScript(() => {
    const count = (name: string): void =>
      sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name)) + 1));
    addEventListener('pointerdown', () => count('taps'), true);
    addEventListener('keydown', ({ key }) => key.length === 1 && count('typed'), true);
  });
  await page.goto(from);
  const screens = new Set<string>();
  const start = new URL(page.url()).pathname;
  page.on('framenavigated', (frame) => screens.add(new URL(frame.url()).pathname));
  await gesture(page);
  screens.delete(start);
  const count = (name: string): Promise<number> =>
    page.evaluate((key) => Number(sessionStorage.getItem(key)), name);
  const counted = { taps: await count('taps'), typed: await count('typed'), screens: screens.size };
  await context.close();
  return counted;
};

const touch = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .filter({ visible: true })
    .first()
    .click();
const [fatima, , yanis] = DEMO_CARDS;

describe('the first time and the next ones', () => {
  it('scan, four figures twice: each of its three screens ends with one touch', async () => {
    const cost = await costOf(routes.cardLanding(yanis?.token ?? ''), undefined, async (page) => {
      await touch(page, 'Continuer');
      await page.getByLabel('Vos 4 chiffres', { exact: true }).pressSequentially('7294');
      await page.getByLabel('Encore vos 4 chiffres').pressSequentially('7294');
      await touch(page, 'Enregistrer mon code');
      await touch(page, /^Ce téléphone est à moi/);
      await page.waitForURL('**/accueil');
    });
    expect(cost).toEqual({ taps: 3, typed: 8, screens: 3 });
  });

  it('a new phone, with the code of the card: eight signs, four figures, two touches, two screens', async () => {
    const cost = await costOf(routes.signInByCode(), undefined, async (page) => {
      await page.getByLabel('Le code de votre carte').pressSequentially(fatima?.code ?? '');
      await touch(page, 'Continuer');
      await page.getByLabel('Votre code secret').pressSequentially('4071');
      await touch(page, /^Ce téléphone est à moi/);
      await page.waitForURL('**/accueil');
    });
    expect(cost).toEqual({ taps: 2, typed: 12, screens: 2 });
  });

  it('every day on her own phone: nothing', async () => {
    const cost = await costOf(routes.landing(), demo.cookies.messenger, (page) =>
      page.getByRole('heading', { name: /^Bonjour/ }).waitFor(),
    );
    expect(cost).toEqual({ taps: 0, typed: 0, screens: 0 });
  });
});

describe('from her first screen', () => {
  it('sixty words and two actions at most are read before any scrolling', async () => {
    await costOf('/accueil', demo.cookies.messenger, async (page) => {
      const { words, actions } = await page.evaluate(() => {
        const bar = document.elementFromPoint(innerWidth / 2, innerHeight - 8)?.closest('nav') ?? null;
        const floor = bar?.getBoundingClientRect().top ?? innerHeight;
        const onScreen = (box: DOMRect): boolean => box.height > 1 && box.top < floor;
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const read: string[] = [];
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(text);
          const hidden = text.parentElement?.closest('.visually-hidden, .skip-link, script') !== null;
          const seen = bar?.contains(text) === true || onScreen(range.getBoundingClientRect());
          if (!hidden && seen) read.push(text.textContent ?? '');
        }
        const buttons = [...document.querySelectorAll('main .button')];
        return {
          // As a writer counts them, « l’équipe » is one; no real association is called « (démonstration) ».
          words:
            read
              .join(' ')
              .replace('(démonstration)', '')
              .match(/[\p{L}\d]\S*/gu)?.length ?? 0,
          actions: buttons.filter((button) => onScreen(button.getBoundingClientRect())).length,
        };
      });
      expect(words).toBeGreaterThan(20);
      expect(words).toBeLessThanOrEqual(60);
      expect(actions).toBeLessThanOrEqual(2);
    });
  });

  it('her module goes on in one touch', async () => {
    const cost = await costOf('/accueil', demo.cookies.messenger, async (page) => {
      await touch(page, 'Continuer');
      await page.waitForURL('**/modules/**');
    });
    expect(cost).toEqual({ taps: 1, typed: 0, screens: 1 });
  });

  it('a module is kept in the phone in two touches', async () => {
    const cost = await costOf('/accueil', demo.cookies.messenger, async (page) => {
      await touch(page, 'Dire simplement');
      await page.getByRole('button', { name: /^Garder dans mon téléphone/ }).click();
      await page.getByText('Gardé dans ce téléphone').waitFor();
    });
    expect(cost).toEqual({ taps: 2, typed: 0, screens: 1 });
  });
});

describe('on a page of a module', () => {
  const module = getCurriculum().moduleById('MSG-01');
  const section = module?.sections.find(({ id }) => getCurriculum().wordsOfSection(id).length > 0);
  const page = routes.section(module?.slug ?? '', section?.id ?? '');

  it('one touch reads it aloud', async () => {
    const cost = await costOf(page, demo.cookies.messenger, async (opened) => {
      await touch(opened, 'Écouter');
      expect((await toldBy(opened)).said).toHaveLength(1);
    });
    expect(cost).toEqual({ taps: 1, typed: 0, screens: 0 });
  });

  it('one touch says what a word means', async () => {
    const cost = await costOf(page, demo.cookies.messenger, async (opened) => {
      await opened.locator('.word').first().click();
      await opened.getByRole('dialog').or(opened.locator('[popover]')).filter({ visible: true }).waitFor();
    });
    expect(cost).toEqual({ taps: 1, typed: 0, screens: 0 });
  });
});

describe('a manager', () => {
  it('adds somebody and prints her card: four touches and a first name, three screens', async () => {
    const cost = await costOf('/tableau', demo.cookies.manager, async (page) => {
      await touch(page, 'Équipe');
      await touch(page, 'Ajouter une personne');
      await page.getByLabel('Prénom', { exact: true }).pressSequentially('Salma');
      await touch(page, 'Ajouter');
      await touch(page, 'Préparer les cartes');
      await page.getByRole('heading', { name: '1 carte prête à imprimer' }).waitFor();
    });
    expect(cost).toEqual({ taps: 4, typed: 5, screens: 3 });
  });
});
