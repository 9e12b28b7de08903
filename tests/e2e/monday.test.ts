import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parisDate } from '#src/shared/time.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { installMonday } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** A mentor's Monday: what to begin with, two reviews, one call whose brief is sent as its minutes. */
let installed: Installed<'mentor' | 'manager'>;
let browser: Browser;

beforeAll(async () => {
  installed = await installMonday();
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await installed.stop();
});

it.each([true, false])(
  'goes from her first screen to « Tout est relu. », then to the minutes (JavaScript: %s)',
  async (javaScript) => {
    const { origin, cookies } = installed;
    const window = await openWindow(browser, { origin, cookie: cookies.mentor, width: 1280, javaScript });
    const { page } = window;
    // The second time, both are read already: the day begins with the call.
    if (javaScript) {
      await page.goto('/partenaires');
      const first = page.locator('.ranked li').first();
      expect(await first.textContent()).toContain('Entre-Voisins Lirac');
      await first.getByRole('link').first().click();
      await page.getByRole('button', { name: 'Valider le reste et envoyer' }).click();
      await page.getByRole('link', { name: /Les Portes d’en face/ }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(page.url()).toContain('les-portes-d-en-face');
      await page.getByRole('button', { name: 'Valider le reste et envoyer' }).click();
      await page.getByText('Tout est relu.').waitFor();
    }
    const partner = await openWindow(browser, { origin, cookie: cookies.manager, javaScript });
    await partner.page.goto('/appels');
    await partner.page.locator('[name="onDate"]').fill(parisDate(Date.now()));
    // The same form twice in a row would be one call (decision 0041).
    await partner.page.locator('[name="place"]').fill(javaScript ? 'Au téléphone' : 'En visio');
    await partner.page.getByRole('button', { name: 'Prévoir cet appel' }).click();
    await partner.page.getByRole('textbox', { name: 'Un point à aborder' }).waitFor();
    const call = new URL(partner.page.url()).pathname;
    await page.goto('/partenaires/entre-voisins-lirac');
    await page
      .getByRole('link', { name: /^Appels$/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: /^Appel du/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'En résumé' }).fill('On regarde les alliés ensemble jeudi.');
    await page.getByRole('button', { name: /^Envoyer le compte rendu/ }).click();
    await page.getByText('On regarde les alliés ensemble jeudi.').first().waitFor();

    await partner.page.goto(call);
    await partner.page.getByText('On regarde les alliés ensemble jeudi.').first().waitFor();
    expect([window.complaints, partner.complaints]).toEqual([[], []]);
    await window.context.close();
    await partner.context.close();
  },
);
