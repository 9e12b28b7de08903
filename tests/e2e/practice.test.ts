import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import { enterAs, startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';

/** What a messenger keeps, recalls and notes, with a script and without any, on the narrowest phone. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each([
  ['with a script', true],
  ['without any', false],
])('%s', (_name, javaScript) => {
  let demo: Demo;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    demo = await startDemo();
    const opened = await openWindow(browser, {
      origin: demo.origin,
      cookie: await enterAs(demo.origin, 'messenger'),
      width: 320,
      javaScript,
    });
    page = opened.page;
    close = async () => {
      expect(opened.complaints).toEqual([]);
      await opened.context.close();
    };
  }, 300_000);
  afterAll(async () => {
    await close();
    await demo.stop();
  });

  const fits = async (): Promise<void> => {
    expect([page.url(), await overflowOf(page), await smallTargets(page)]).toEqual([page.url(), 0, []]);
  };
  const button = (name: string): ReturnType<Page['getByRole']> => page.getByRole('button', { name });
  const said = (): Promise<string | null> => page.locator('main .notice').first().textContent();

  it('keeps the sentence of a story, leaves it, takes it back', async () => {
    await page.goto(routes.scene('pas-le-temps', 'sit-01-fin-papier', 'b.b'));
    const form = page.locator('form[data-outbox=phraseKept]');
    expect(await form.locator('[name=scenario]').inputValue()).toBe('SIT-01');
    await button('Garder cette phrase').click();
    await expect.poll(said).toContain('Phrase gardée');
    await fits();
    await page.getByRole('link', { name: 'Voir mes phrases' }).click();
    const kept = page.getByText('un papier clair suffit parfois');
    await expect.poll(() => kept.count()).toBe(1);
    await fits();
    await button('Enlever').click();
    await expect.poll(said).toContain('Phrase enlevée');
    expect(await page.getByText('Aucune phrase gardée').isVisible()).toBe(true);
    await button('Remettre cette phrase').click();
    await expect.poll(() => kept.count()).toBe(1);
    expect(await page.locator('form[data-outbox=phraseLeft] [name=scene]').inputValue()).toBe(
      'sit-01-fin-papier',
    );
  });

  it('answers a reminder once a day, from the first screen', async () => {
    await page.goto('/accueil');
    await page.getByRole('link', { name: 'Petit rappel (1 minute)' }).click();
    await fits();
    expect(await page.locator('form[data-outbox=answer] [name=question]').inputValue()).toMatch(/^msg-07-q-/);
    await button('Répondre').click();
    expect(await page.getByRole('alert').textContent()).toContain('Choisissez une réponse');
    await page.locator('input[name=choice]').first().check();
    await button('Répondre').click();
    await expect.poll(said).toMatch(/Oui, c’est ça|Pas tout à fait|Presque/);
    await fits();
    await page.getByRole('link', { name: 'Continuer' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/accueil');
    expect(await page.getByRole('link', { name: 'Petit rappel (1 minute)' }).count()).toBe(0);
    await page.goto(routes.reminder());
    expect(await page.getByText('Pas de rappel aujourd’hui').isVisible()).toBe(true);
  });

  it('refuses a sentence that names somebody, loses nothing of it, and keeps it once it is mended', async () => {
    await page.goto('/accueil');
    await page.getByRole('link', { name: 'Je l’ai essayé' }).click();
    await fits();
    await page.getByRole('radio', { name: 'Moyen' }).check();
    await page.getByLabel('Une phrase, si vous voulez').fill('J’ai vu Madame Nowak. Elle a souri.');
    await button('Noter').click();
    expect(await page.getByRole('alert').textContent()).toContain('N’écrivez pas de nom');
    expect(await page.getByRole('radio', { name: 'Moyen' }).isChecked()).toBe(true);
    const field = page.getByLabel('Une phrase, si vous voulez');
    expect(await field.inputValue()).toBe('J’ai vu Madame Nowak. Elle a souri.');
    await fits();
    await field.fill('J’ai vu une voisine. Elle a souri.');
    await button('Noter').click();
    await page.getByText('J’ai vu une voisine. Elle a souri.').filter({ visible: true }).waitFor();
    await page.goto('/accueil');
    expect(await page.getByRole('link', { name: 'Je l’ai essayé' }).count()).toBe(0);
  });

  it('opens the words of a language on every page once it is asked, and no more when it is not', async () => {
    const [first, second] = ['msg-01-bienvenue', 'msg-01-ecouter'].map((id) =>
      routes.section('bienvenue-dans-l-equipe', id),
    ) as [string, string];
    await page.goto(first);
    const arabic = page.locator('section[lang=ar]');
    expect(await arabic.isVisible()).toBe(false);
    await page.locator('#langue-ar summary').click();
    expect(await arabic.getAttribute('dir')).toBe('rtl');
    expect(await page.getByText('À vérifier par un locuteur').first().isVisible()).toBe(true);
    await fits();
    await button('Ouvrir en arabe à chaque page').click();
    await page.goto(second);
    expect(await arabic.isVisible()).toBe(true);
    await button('Ne plus ouvrir à chaque page').click();
    expect(await arabic.isVisible()).toBe(false);
  });
});
