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
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

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

describe('from opening a call to sent minutes', () => {
  it.each([true, false])(
    'takes few presses (JavaScript: %s), and nothing typed is lost',
    async (javaScript) => {
      installed = await installTwoPartners();
      const { origin, cookies } = installed;
      const staff = await openWindow(browser, { origin, cookie: cookies.staff, javaScript });
      await staff.page.goto(`${origin}/appels`);
      await staff.page.getByRole('link', { name: /^Appel du/ }).click();
      await staff.page
        .getByRole('textbox', { name: 'Un point à aborder' })
        .fill('Qui prévient les gardiens ?');
      await staff.page.getByRole('button', { name: 'Ajouter ce point' }).click();

      const { page, context, complaints } = await openWindow(browser, {
        origin,
        cookie: cookies.mentor,
        javaScript,
      });
      await page.goto(`${origin}/partenaires/entre-voisins-lirac`);
      const { press, presses } = counting(page);
      await press('link', /^Appels$/);
      await press('link', /^Appel du/);
      await press('checkbox', /Qui prévient les gardiens/);
      await page
        .getByRole('textbox', { name: /^Note : Qui prévient/ })
        .fill('La responsable, par téléphone.');
      await page.getByRole('textbox', { name: 'En résumé' }).fill('Première sortie mardi.');
      await page.getByRole('textbox', { name: 'Quoi' }).fill('Appeler les gardiens');
      await press('radio', /^L’association$/);
      await page.locator('[name="promise.dueOn"]').fill(addDays(parisDate(Date.now()), 7));
      await press('button', /^Ajouter cette promesse/);
      await page.waitForURL(/#l-promise$/);
      expect(await page.getByRole('textbox', { name: 'En résumé' }).inputValue()).toBe(
        'Première sortie mardi.',
      );
      await press('button', /^Envoyer le compte rendu/);
      await page.getByRole('heading', { name: 'Qui fait quoi, pour quand' }).waitFor();
      // Two to open it, one line ticked, one promise (its side, then the button), one to send.
      expect(presses()).toBe(6);

      await staff.page.reload();
      for (const words of [
        'Première sortie mardi.',
        'La responsable, par téléphone.',
        'Appeler les gardiens',
      ])
        await staff.page.getByText(words).first().waitFor();
      expect([complaints, staff.complaints]).toEqual([[], []]);
      await context.close();
      await staff.context.close();
      await installed.stop();
    },
  );
});
