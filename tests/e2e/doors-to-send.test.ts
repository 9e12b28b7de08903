import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { giveCard, prepareCard } from '#src/features/accounts/index.ts';
import { noDoors } from '#src/features/doors/index.ts';
import { readDoorCounts } from '#src/features/doors/tallies.store.ts';
import { routes } from '#src/routes.ts';
import { parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { systemScope } from '#tests/support/database.ts';
import { newFolder } from '#tests/support/folder.ts';
import { enterShared } from '#tests/support/messenger-phone.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

/** « N portes à envoyer » on a phone that others use too, where what waits is sealed: doors, not taps. */

const dataDir = newFolder();
const now = Date.now();
const CODE = '7391';
let server: TestServer;
let browser: Browser;
let card = '';
let campaign = '';
let outing = '';

beforeAll(async () => {
  const db = await openDatabase({ dataDir });
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth: '2026-05-01', now });
  const { accountId, scope, personId } = partner.messenger;
  const made = await prepareCard();
  await db.write(scope, (tx) => giveCard(tx, { accountId, card: made, now }));
  const outings = [{ onDate: parisDate(now), memberIds: [personId, partner.manager.personId] }];
  const { id, outingIds } = await aCampaign(db, partner, { now: now - 1000, outings });
  [card, campaign, outing] = [made.token, id, outingIds[0] ?? ''];
  await db.close();
  [server, browser] = [await startServer({ dataDir }), await launchBrowser()];
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const press = (page: Page, name: RegExp | string): Promise<void> =>
  page.locator('main').getByRole('button', { name }).filter({ visible: true }).first().click();

const counted = async () => {
  const db = await openDatabase({ dataDir });
  const counts = await db.read(systemScope(), (tx) => readDoorCounts(tx, [outing]));
  await db.close();
  return counts.get(outing) ?? noDoors;
};

/** The entries of before: they said that they were of a door, and not of which. */
const asBefore = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((good, bad) => {
        request.onsuccess = () => good(request.result);
        request.onerror = () => bad(request.error);
      });
    const person = document.documentElement.dataset['person'] ?? '';
    const db = await done(indexedDB.open(`essaim-${person}`));
    const store = db.transaction('outbox', 'readwrite').objectStore('outbox');
    for (const entry of (await done(store.getAll())) as { id: string; door?: unknown }[])
      if (entry.door !== undefined) await done(store.put({ ...entry, door: true }, entry.id));
    db.close();
  });

describe('the doors that wait on a shared phone', () => {
  it('are counted once each, also while they are sealed, and leave once her code is given', async () => {
    const { page, context } = await openWindow(browser, { origin: server.origin });
    await enterShared(page, card, CODE);
    await page.goto(routes.tally(campaign, outing), { waitUntil: 'networkidle' });
    await page.route('**/api/envois', (route) => route.abort());
    for (const tap of [/^On a parlé/, 'Santé', 'A besoin d’aide', /^Personne/, 'Annuler'])
      await press(page, tap);
    await page.getByText('Enlevé : Personne', { exact: true }).waitFor();
    await page.getByText('2 portes à envoyer').waitFor();
    await page.goto(routes.outingSheet(campaign, outing));
    await page.getByText('2 portes à envoyer').waitFor();
    // Another tab of her session holds no key: what waits stays sealed there.
    const other = await context.newPage();
    await other.route('**/api/envois', (route) => route.abort());
    await other.goto(routes.tally(campaign, outing));
    await other.getByText('2 portes à envoyer').waitFor();
    expect(await other.locator('[data-sum=doors]').innerText()).toBe('0 porte');
    await other.goto(routes.home('messenger'));
    await other.getByText('2 portes à envoyer.').waitFor();
    await other.close();
    await page.goto(routes.me());
    await press(page, 'Sortir');
    await page.getByText('2 portes ne sont pas envoyées. Attendez le réseau.').waitFor();
    await asBefore(page);
    await page.goto(routes.tally(campaign, outing));
    await page.getByText('5 portes à envoyer').waitFor();
    await page.unroute('**/api/envois');
    await page.reload();
    await page.getByText('Tout est envoyé').waitFor();
    expect(await counted()).toMatchObject({ talked: 1, needsHelp: 1, nobody: 0, themes: { health: 1 } });
    await context.close();
  }, 120_000);
});
