import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow, overflowOf } from '#tests/support/browser.ts';
import type { Window } from '#tests/support/browser.ts';
import { enterAs, startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';

/** Reading with the keyboard alone, with the settings of one's eyes, and with the words explained in place. */
let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const open = (role: Role | null, options: { javaScript?: boolean; width?: number } = {}): Promise<Window> =>
  openWindow(browser, {
    origin: demo.origin,
    ...(role === null ? {} : { cookie: demo.cookies[role] }),
    still: true,
    ...options,
  });

/** What has the focus: its element, and the beginning of its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const words = (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    return `${element?.tagName.toLowerCase() ?? ''}${element?.id ? `#${element.id}` : ''} ${words.slice(0, 40)}`.trim();
  });

/** Presses Enter on what has the focus, and waits for the page that answers. */
const enter = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
};

const reach = async (page: Page, name: string): Promise<void> => {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).endsWith(name)) return;
  }
  throw new Error(`Tab does not reach « ${name} »`);
};

const scripts = [
  ['with a script', true],
  ['without any', false],
] as const;

describe.each(scripts)('with the keyboard alone, %s', (_name, javaScript) => {
  const slug = 'bienvenue-dans-l-equipe';

  it('a first arrival begins with the skip link', async () => {
    const { page, context } = await open('messenger', { javaScript });
    await page.goto(routes.section(slug, 'msg-01-limites'));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('a Aller au contenu');
    await context.close();
  });

  it('« Continuer » lands on the heading of the next page, and Tab goes on into its text', async () => {
    const { page, context } = await open('messenger', { javaScript });
    await page.goto(routes.section(slug, 'msg-01-agir'));
    await reach(page, 'Continuer');
    await enter(page);
    expect(await focused(page)).toBe('h1 On vous prend pour quelqu’un d’autre');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      'none',
    );
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button badge');
    await context.close();
  });

  it('an answer lands on what it is worth, and « Continuer » on the next question', async () => {
    const { page, context } = await open('staff', { javaScript });
    await page.goto(routes.question(slug, 'msg-01-q-scene'));
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await reach(page, 'Répondre');
    await enter(page);
    await expect.poll(() => focused(page)).toMatch(/^div (Oui, c’est ça|Pas tout à fait)/);
    await reach(page, 'Continuer');
    await enter(page);
    await expect.poll(() => focused(page)).toMatch(/^h1 (Question \d|Bravo)/);
    await context.close();
  });

  it('a scene lands above what is told', async () => {
    const { page, context } = await open('messenger', { javaScript });
    await page.goto(routes.scene('pas-le-temps', 'sit-01-porte'));
    await page.locator('a.answer').first().focus();
    await enter(page);
    await expect.poll(() => focused(page)).toMatch(/^h1 La porte|^h1 On discute/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('answer');
    await context.close();
  });

  it('a form that comes back lands on its errors, one that is done on its confirmation', async () => {
    const { page, context } = await open('manager', { javaScript });
    await page.goto(routes.allies());
    await page.locator('#ajouter button').last().focus();
    await enter(page);
    await expect.poll(() => focused(page)).toMatch(/^div Il y a un problème/);
    await page.goto(routes.settings());
    await page.getByRole('button', { name: 'Appliquer' }).first().focus();
    await enter(page);
    await expect.poll(() => focused(page)).toBe('div Enregistré.');
    await context.close();
  });
});

describe('a hard word', () => {
  const path = routes.section('bienvenue-dans-l-equipe', 'msg-01-limites');

  it('opens where it is read, without a script, and closes with Esc or a tap outside', async () => {
    const { page, context } = await open('messenger', { javaScript: false });
    await page.goto(path);
    const card = page.locator('#mot-badge');
    expect(await card.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'badge', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toContain('La carte portée autour du cou');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(await focused(page)).toBe('button badge');
    await page.keyboard.press('Enter');
    await page.mouse.click(100, 60);
    expect(await card.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'badge', exact: true }).click();
    await card.getByRole('link', { name: 'Voir le mot' }).click();
    expect(new URL(page.url()).pathname).toBe('/mots/badge');
    await context.close();
  });

  it('leaves the sentence as it was written, on the screen and on paper', async () => {
    const { page, context } = await open('messenger');
    await page.goto(path);
    const sentence = (): Promise<string> =>
      page.locator('.prose p', { hasText: 'badge' }).first().innerText();
    expect(await sentence()).toBe('Cela arrive à tout le monde. Montrez votre badge et répondez simplement.');
    await page.emulateMedia({ media: 'print' });
    const word = page.locator('button.word').first();
    expect(await word.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('none');
    await context.close();
  });
});

/** Keeps settings by the page's own form. */
const choose = async (page: Page, ...labels: readonly string[]): Promise<void> => {
  await page.goto(routes.settings());
  for (const label of labels) await page.locator('main').getByLabel(label, { exact: true }).check();
  await page.locator('main').getByRole('button', { name: 'Appliquer' }).click();
  await page.waitForLoadState();
};
const settings = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => {
    const { theme, size, spacing } = document.documentElement.dataset;
    const set = Object.entries({ theme, size, spacing }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(set) as Record<string, string>;
  });
const large = { size: 'larger', spacing: 'wide', theme: 'dark' };

describe('the settings of reading', () => {
  it('show in the sample before they are kept', async () => {
    const { page, context } = await open(null);
    await page.goto(routes.settings());
    const sample = page.locator('[data-sample]');
    const look = () =>
      sample.evaluate((each) => [getComputedStyle(each).fontSize, getComputedStyle(each).backgroundColor]);
    const before = await look();
    await page.locator('main').getByLabel('Très grande').check();
    await page.locator('main').getByLabel('Sombre').check();
    const after = await look();
    expect(Number.parseFloat(after[0] ?? '') / Number.parseFloat(before[0] ?? '')).toBeCloseTo(1.5, 1);
    expect(after[1]).not.toBe(before[1]);
    expect(await settings(page)).toEqual({});
    await context.close();
  });

  it('follow the person to her other phone, stay on the pages before signing in, and leave the next person alone', async () => {
    const hers = async (): Promise<string> => enterAs(demo.origin, 'director');
    const [first, second] = [await open(null), await open(null)];
    const signIn = async ({ context }: Window, cookie: string): Promise<void> =>
      context.addCookies(
        cookie.split('; ').map((pair) => {
          const [name = '', ...value] = pair.split('=');
          return { name, value: value.join('='), url: demo.origin };
        }),
      );
    await signIn(first, await hers());
    await signIn(second, await hers());
    await choose(first.page, 'Très grande', 'Large', 'Sombre');
    expect(await settings(first.page)).toEqual(large);
    await second.page.goto(routes.board());
    expect(await settings(second.page)).toEqual(large);
    // She signs out: her phone still reads well on the way in, and somebody else gets what is usual.
    await first.page.goto(routes.me());
    await first.page.locator('main').getByRole('button', { name: 'Sortir' }).click();
    await first.page.waitForURL(`${demo.origin}/`);
    expect(await settings(first.page)).toEqual(large);
    await signIn(first, demo.cookies.mentor);
    await first.page.goto(routes.partners());
    expect(await settings(first.page)).toEqual({});
    // Back to the usual on one phone, back on the other.
    await second.page.goto(routes.settings());
    await second.page.locator('main').getByRole('button', { name: 'Revenir aux réglages habituels' }).click();
    await second.page.waitForLoadState();
    expect(await settings(second.page)).toEqual({});
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it('at their largest make no page too wide at 320 px, nor does a person’s own spacing', async () => {
    const spaced =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
    const faults: string[] = [];
    for (const role of roles.filter((each) => each !== 'director')) {
      const { page, context } = await open(role, { width: 320 });
      await context.addCookies([{ name: 'affichage', value: 'auto.larger.wide', url: demo.origin }]);
      const seen = new Set<string>();
      for (const path of demo.paths[role]) {
        const kind = path.split('/').slice(0, 2).join('/') + String(path.split('/').length);
        if (seen.has(kind)) continue;
        seen.add(kind);
        await page.goto(path);
        const wide = await overflowOf(page);
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, spaced);
        const wider = await overflowOf(page);
        if (wide > 0 || wider > 0) faults.push(`${role} ${path}: ${String(wide)}, then ${String(wider)} px`);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  }, 300_000);
});

describe('« Envoyer aux autres »', () => {
  it('copies the public address, and leads who is not signed in to it after signing in', async () => {
    const { page, context } = await open('messenger');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(routes.word('badge'));
    await page.locator('summary', { hasText: 'Envoyer aux autres' }).click();
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByText('Le lien est copié.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname).toBe('/mots/badge');
    await context.close();
    const stranger = await open(null);
    await stranger.page.goto(copied);
    expect(stranger.page.url()).toBe(`${demo.origin}${routes.signIn('/mots/badge')}`);
    await stranger.context.close();
  });

  it('sends no more than the place itself, from every page that has it', async () => {
    const { page, context } = await open('manager', { javaScript: false });
    const paths = [
      routes.moduleCover('la-carte-des-allies'),
      routes.word('badge'),
      routes.tool('carte-des-allies'),
      routes.scenario('pas-le-temps'),
      routes.month(7),
    ];
    for (const path of paths) {
      await page.goto(path);
      const links = await page
        .locator('[data-share] a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      expect(links.map((href) => href.split('?')[0])).toEqual(['https://wa.me/', 'sms:']);
      const [address] = new URL(links[0] ?? '').searchParams.get('text')?.match(/https?:\S+/) ?? [];
      expect(new URL(address ?? '').pathname).toBe(path.split('?')[0]);
      expect(address).not.toMatch(/[?#]/);
      expect(await page.getByRole('button', { name: 'Copier le lien' }).isVisible()).toBe(false);
    }
    await context.close();
  });
});
