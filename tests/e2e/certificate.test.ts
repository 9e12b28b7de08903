import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { finishes } from '#tests/builders/training.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** A messenger asks for her attestation, prints it, and somebody who has no account checks its code. */
let server: TestServer;
let dataDir: string;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const { people } = await twoPartners(db, Date.now());
  await finishes(db, people.messenger, { moduleId: 'MSG-01', at: Date.now() });
  cookie = await cookieOf(db, people.messenger, Date.now());
  await db.close();
  server = await startServer({ dataDir });
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe.each([
  { javaScript: true, width: 360 },
  { javaScript: true, width: 320 },
  { javaScript: false, width: 320 },
])('$width px, JavaScript $javaScript', ({ javaScript, width }) => {
  it('goes from « Mon compte » to the check page of somebody else', { timeout: 60_000 }, async () => {
    const { origin } = server;
    const hers = await openWindow(browser, { origin, width, javaScript, cookie });
    const { page } = hers;
    page.setDefaultTimeout(10_000);
    const fits = async (): Promise<void> =>
      expect([page.url(), await overflowOf(page), await smallTargets(page)]).toEqual([page.url(), 0, []]);
    await page.goto('/moi');
    await page.getByRole('link', { name: 'Mon attestation' }).click();
    await fits();
    await page.getByLabel('Votre prénom et votre nom').fill('Fatima 06');
    await page.getByRole('button', { name: 'Éditer mon attestation' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('comme sur vos papiers');
    await page.getByLabel('Votre prénom et votre nom').fill('Fatima Belkacem');
    await page.getByRole('button', { name: 'Éditer mon attestation' }).click();
    await page.waitForURL(/\/imprimer$/);
    await fits();
    await page.getByRole('img', { name: /^Code QR/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Fatima Belkacem').isVisible()).toBe(true);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    const code = (await page.locator('dd', { hasText: /^\s*\w{5}-\w{5}\s*$/ }).innerText()).trim();

    const theirs = await openWindow(browser, { origin, width, javaScript });
    await theirs.page.goto('/attestations');
    await theirs.page.getByLabel('Code de l’attestation').fill(code.toLowerCase());
    await theirs.page.getByRole('button', { name: 'Vérifier' }).click();
    await theirs.page.getByText('Cette attestation est vraie.').waitFor();
    expect(await theirs.page.locator('main').innerText()).toContain('Fatima Belkacem');
    expect([await overflowOf(theirs.page), await smallTargets(theirs.page)]).toEqual([0, []]);
    expect([...hers.complaints, ...theirs.complaints]).toEqual([]);
    await hers.context.close();
    await theirs.context.close();
  });
});
