import type { Browser, Page } from 'playwright-core';
import { addDays, parisDate } from '#src/shared/time.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** A mentor's call, from her first screen to the minutes: few presses, with a script or without. */

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

/** Presses of the mentor, counted. */
const counting = (page: Page) => {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (role: 'link' | 'button' | 'checkbox' | 'radio', name: RegExp): Promise<void> => {
      presses += 1;
      await page.getByRole(role, { name }).first().click();
    },
  };
};

/** The partner's manager plans a call for today and says what she wants to speak of. */
const plansCall = async (page: Page): Promise<void> => {
  await page.goto(`${installed.origin}/appels`);
  await page.locator('[name="onDate"]').fill(parisDate(Date.now()));
  await page.getByRole('button', { name: 'Prévoir cet appel' }).click();
  await page.getByRole('textbox', { name: 'Un point à aborder' }).fill('Qui prévient les gardiens ?');
  await page.getByRole('button', { name: 'Ajouter ce point' }).click();
  await page.waitForURL(/#points$/);
};

const summary = (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: 'En résumé' }).inputValue();

describe('from opening a call to sent minutes', () => {
  it.each([true, false])('takes six presses (JavaScript: %s), and nothing is lost', async (javaScript) => {
    const { origin, cookies } = installed;
    const partner = await openWindow(browser, { origin, cookie: cookies.manager, javaScript });
    await plansCall(partner.page);
    const mentor = await openWindow(browser, { origin, cookie: cookies.mentor, javaScript });
    const { page } = mentor;
    if (javaScript) await page.clock.install();
    await page.goto(`${origin}/partenaires/entre-voisins-lirac`);
    const { press, presses } = counting(page);
    await press('link', /^Appels$/);
    await press('link', /^Appel du/);
    await press('checkbox', /Qui prévient les gardiens/);
    await page.getByRole('textbox', { name: /^Note : Qui prévient/ }).fill('La responsable, par téléphone.');
    await page.getByRole('textbox', { name: 'En résumé' }).fill('Première sortie mardi.');
    if (javaScript) {
      await page.clock.fastForward(5000);
      await expect.poll(() => page.textContent('[data-said]')).toBe('Brouillon gardé.');
      await page.reload();
      expect(await summary(page)).toBe('Première sortie mardi.');
    }
    await page.getByRole('textbox', { name: 'Quoi' }).fill('Appeler les gardiens');
    await press('radio', /^L’association$/);
    await page.locator('[name="promise.dueOn"]').fill(addDays(parisDate(Date.now()), 7));
    await press('button', /^Ajouter cette promesse/);
    await page.waitForURL(/#l-promise$/);
    expect(await summary(page)).toBe('Première sortie mardi.');
    await press('button', /^Envoyer le compte rendu/);
    await page.getByRole('heading', { name: 'Qui fait quoi, pour quand' }).waitFor();
    // Two to open it, one line ticked, one promise (whose, then its button), one to send.
    expect(presses()).toBe(6);

    await partner.page.reload();
    for (const words of ['Première sortie mardi.', 'La responsable, par téléphone.', 'Appeler les gardiens'])
      await partner.page.getByText(words).first().waitFor();
    expect([mentor.complaints, partner.complaints]).toEqual([[], []]);
    await mentor.context.close();
    await partner.context.close();
  });
});
