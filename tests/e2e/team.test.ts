import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { installPartner } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';
import { readDrawnCards } from '#tests/support/qr.ts';

/** A manager welcomes her team, in a real browser, with and without JavaScript: list, dry run, cards, paper. */

let installed: Installed<'manager' | 'messenger'>;
let browser: Browser;

beforeAll(async () => {
  installed = await installPartner();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await installed.stop();
});

const MM = 96 / 25.4;
const window = async (role: 'manager' | 'messenger', javaScript = true): Promise<Page> => {
  const { origin, cookies } = installed;
  return (await openWindow(browser, { origin, cookie: cookies[role], javaScript, width: 1280 })).page;
};
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const boxes = (page: Page) => page.locator('input[name=person]');

/** How many sheets of paper the page is, on the paper and with the margins that it asks for. */
const sheets = async (page: Page): Promise<number> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

describe.each([true, false])('a manager welcomes her team (JavaScript: %s)', (javaScript) => {
  const NAMES = javaScript
    ? ['Awa', 'Brahim', 'Coumba', 'Djibril', 'Elsa', 'Farid', 'Gaëlle', 'Hawa', 'Idriss']
    : ['Zoé'];

  it('by pasting a list, which is tried first, and again changes nothing', async () => {
    const page = await window('manager', javaScript);
    await page.goto('/tableau');
    await page.getByRole('link', { name: 'Équipe', exact: true }).click();
    await page.getByRole('link', { name: 'Ajouter une personne' }).click();
    const list = [...NAMES, 'fatima', '06 39 98 12 34'].map((name, n) => `${n + 1}. ${name}`).join('\n');
    await page.getByLabel('Prénoms').fill(list);
    await press(page, 'Vérifier la liste');
    const plan = await page.getByRole('status').innerText();
    expect(plan).toContain('Rien n’est encore ajouté');
    expect(plan).toMatch(/fatima\s–\sDéjà dans l’équipe/);
    expect(plan).toMatch(/Refusé\s: c’est un numéro/);
    expect(await page.getByLabel('Prénoms').inputValue()).toBe(list);
    await press(
      page,
      NAMES.length === 1 ? 'Ajouter cette personne' : `Ajouter ces ${NAMES.length} personnes`,
    );
    expect(new URL(page.url()).pathname).toBe('/equipe/cartes');
    await page.goto('/equipe/ajouter');
    await page.getByLabel('Prénoms').fill(list);
    await press(page, 'Vérifier la liste');
    expect(await page.getByRole('status').innerText()).toContain('Il n’y a personne à ajouter');
    expect(await page.locator('main form').count()).toBe(2);
    await page.context().close();
  });

  it('and keeps what was typed when a name is refused', async () => {
    const page = await window('manager', javaScript);
    await page.goto('/equipe/ajouter');
    await page.getByLabel('Prénom', { exact: true }).fill('awa@exemple.test');
    await press(page, 'Ajouter');
    expect(await page.title()).toContain('Erreur');
    expect(await page.getByRole('alert').innerText()).toContain('C’est une adresse e-mail.');
    expect(await page.getByLabel('Prénom', { exact: true }).inputValue()).toBe('awa@exemple.test');
    await page.context().close();
  });
});

describe('the cards', () => {
  it('wait for the manager’s number', async () => {
    const page = await window('manager');
    await page.goto('/equipe/cartes');
    expect(await boxes(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Écrire mon numéro' }).click();
    await page.locator('input[name=phone]').fill('06 39 98 12 34');
    await page
      .locator('form', { has: page.locator('input[name=phone]') })
      .getByRole('button')
      .click();
    await page.context().close();
  });

  it('are ten on a sheet of A4, eleven on two, each the address and the code of one person', async () => {
    const page = await window('manager');
    await page.goto('/equipe/cartes');
    const count = await boxes(page).count();
    expect(count).toBe(11);
    for (let index = 0; index < count; index += 1)
      expect(await boxes(page).nth(index).isChecked()).toBe(true);
    await boxes(page).nth(10).uncheck();
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      press(page, 'Préparer les cartes'),
    ]);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.access-card').count()).toBe(10);
    expect(await sheets(page)).toBe(1);

    const first = await page.locator('.access-card').first().innerText();
    expect(first).toMatch(/Essaim[\s\S]*Entre-Voisins Lirac[\s\S]*Awa[\s\S]*Mon code[\s\S]*Mon code secret/);
    expect(first).toMatch(/[2-9A-HJKMNP-RT-Z]{4}-[2-9A-HJKMNP-RT-Z]{4}/);
    expect(first.replaceAll('\u00A0', ' ')).toContain('Perdu ? Appelez Karim : 06 39 98 12 34');
    const opened = await readDrawnCards(page);
    expect(new Set(opened).size).toBe(10);
    for (const address of opened) {
      expect(address).toMatch(new RegExp(`^${installed.origin}/e/[\\w-]{27}$`));
      expect(await page.content()).not.toContain(address?.split('/').at(-1));
    }
    await page.emulateMedia({ media: 'print' });
    const size = async (selector: string) =>
      (await page.locator(selector).first().boundingBox()) ?? { width: 0, height: 0 };
    expect((await size('.access-qr')).width / MM).toBeGreaterThanOrEqual(29.99);
    const card = await size('.access-card');
    expect([card.width / MM, card.height / MM].map(Math.round)).toEqual([90, 54]);
    expect(await overflowing(page)).toEqual([]);

    // Every box ticked again, the eleventh too: the second page.
    await page.emulateMedia({ media: null });
    await page.goto('/equipe/cartes');
    expect(await boxes(page).nth(10).isChecked()).toBe(true);
    for (let index = 0; index < 10; index += 1) await boxes(page).nth(index).check();
    await press(page, 'Préparer les cartes');
    expect(await page.locator('.access-card').count()).toBe(11);
    expect(await sheets(page)).toBe(2);
    await page.context().close();
  });

  it('sent again by the same page kill nothing', async () => {
    const page = await window('manager', false);
    await page.goto('/equipe/cartes');
    const other = await page.context().newPage();
    await other.goto('/equipe/cartes');
    for (const each of [page, other]) {
      await boxes(each).first().check();
      await press(each, 'Préparer les cartes');
    }
    expect(await page.locator('.access-card').count()).toBe(1);
    expect(await other.locator('.access-card').count()).toBe(0);
    expect(await other.getByRole('alert').innerText()).toContain('vient d’être faite');
    await page.context().close();
  });
});

/** What is cut on a card: a name, a code, a number must be whole on paper. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.access-card, .access-card *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.className}: ${(element.textContent ?? '').trim()}`),
  );

describe('one person', () => {
  it('is known by another colour and picture, in words and without a script; nobody has the same', async () => {
    const page = await window('manager', false);
    const choose = async (name: string): Promise<void> => {
      await page.goto('/equipe');
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByText('Changer la couleur et l’image').click();
      await page.getByLabel('Couleur').selectOption({ label: 'Jaune' });
      await page.getByLabel('Image').selectOption({ label: 'Cloche' });
      await page
        .locator('form', { has: page.getByLabel('Couleur') })
        .getByRole('button')
        .click();
    };
    await choose('Awa');
    expect(await page.getByRole('status').first().innerText()).toContain('sont changées');
    await choose('Brahim');
    expect(await page.getByRole('alert').innerText()).toContain('Awa a déjà cette image dans cette couleur.');
    expect(await page.getByLabel('Image').inputValue()).toBe('bell');
    await page.context().close();
  });

  it('is given a module, which comes first on her phone; asks for help, and is heard', async () => {
    const page = await window('manager');
    await page.goto('/equipe');
    await page.getByRole('link', { name: 'Fatima' }).click();
    await page.getByText('Donner un module à lire').click();
    await page.getByLabel('Module', { exact: true }).selectOption('MSG-05');
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('À lire avant le').fill(soon);
    await press(page, 'Donner ce module');
    expect(await page.getByRole('status').first().innerText()).toContain('Le module est donné.');

    const phone = await window('messenger', false);
    await phone.goto('/accueil');
    expect(await phone.locator('.card-sun').innerText()).toContain('À lire avant le');
    const given = (await phone.locator('.card-sun .card-title').first().innerText()).trim();
    expect(await phone.locator('.tasks a').allInnerTexts()).not.toContain(given);
    await phone.goto('/parcours');
    expect(await phone.locator('.tasks a').first().innerText()).toBe(given);
    await phone.goto('/modules/bienvenue-dans-l-equipe');
    await press(phone, 'Demander de l’aide');
    expect(await phone.getByRole('status').first().innerText()).toContain('Votre demande est envoyée.');
    expect(await phone.getByRole('link', { name: /^Appeler Karim/ }).count()).toBe(1);

    await page.goto('/tableau');
    await page.getByRole('link', { name: '1 personne demande de l’aide' }).click();
    expect(new URL(page.url()).search).toBe('?voir=aide');
    await page.getByRole('link', { name: 'Fatima' }).click();
    await press(page, 'C’est réglé');
    await page.goto('/equipe?voir=aide');
    expect(await page.locator('main').innerText()).toContain('Personne ici.');
    await phone.context().close();
    await page.context().close();
  });
});
