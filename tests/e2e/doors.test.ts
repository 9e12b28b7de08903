import { rmSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { noDoors } from '#src/features/doors/index.ts';
import { readDoorCounts } from '#src/features/doors/tallies.store.ts';
import { routes } from '#src/routes.ts';
import type { Viewer } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { systemScope } from '#tests/support/database.ts';
import { newFolder } from '#tests/support/folder.ts';
import { herPhone } from '#tests/support/messenger-phone.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The four buttons in real browsers: two phones of one outing, a cut, no script, and how fast a door is counted. */

const dataDir = newFolder();
const now = Date.now();
let server: TestServer;
let browser: Browser;
let cookies: readonly string[];
let campaign = '';
let outings: readonly string[] = [];

beforeAll(async () => {
  const db = await openDatabase({ dataDir });
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth: '2026-05-01', now });
  const moussa = await aPerson(db, partner.place, { role: 'messenger', name: 'Moussa', now });
  const team: readonly Viewer[] = [partner.messenger, moussa];
  const outing = { onDate: parisDate(now), memberIds: team.map(({ personId }) => personId) };
  const made = await aCampaign(db, partner, { now: now - 1000, outings: Array(14).fill(outing) });
  [campaign, outings] = [made.id, made.outingIds];
  cookies = await Promise.all(team.map((viewer) => cookieOf(db, viewer, now)));
  await db.close();
  [server, browser] = [await startServer({ dataDir }), await launchBrowser()];
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const total = async (outing: string) => {
  const db = await openDatabase({ dataDir });
  const counts = await db.read(systemScope(), (tx) => readDoorCounts(tx, [outing]));
  await db.close();
  return counts.get(outing) ?? noDoors;
};

const press = (page: Page, name: RegExp | string): Promise<void> =>
  page.locator('main').getByRole('button', { name }).filter({ visible: true }).first().click();
const talked = (page: Page): Promise<string> => page.locator('[data-number=talked]').innerText();

/** The words of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, ' ') ?? '');

/** Her phone at the buttons, the page kept, the worker in charge. */
const phoneAt = async (rank: number, outing: string) => {
  const phone = await herPhone(browser, server.origin, cookies[rank] ?? '');
  await phone.page.goto(routes.doors());
  const path = routes.tally(campaign, outing);
  await expect
    .poll(() =>
      phone.page.evaluate(async (at) => (await caches.match(at, { ignoreSearch: true })) !== undefined, path),
    )
    .toBe(true);
  await phone.page.goto(path);
  await phone.page.locator('[data-to-send]').filter({ visible: true }).waitFor();
  return phone;
};

/** Milliseconds from the press to the first picture drawn with the new number. */
const timeOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const number = document.querySelector('[data-number=nobody]');
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        if (number) watch.observe(number, { childList: true, characterData: true, subtree: true });
        const start = performance.now();
        document.querySelector<HTMLButtonElement>('[data-button=nobody]')?.click();
      }),
  );

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const wire = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** The height of each of the four buttons that stands whole between the top of the screen and its bar. */
const wholeButtons = async (page: Page): Promise<readonly number[]> => {
  const bar = (await page.locator('nav.nav').boundingBox())?.y ?? 0;
  const boxes = await page
    .locator('.tally-button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  return boxes.filter(({ top, bottom }) => top >= 0 && bottom <= bar).map(({ height }) => height);
};

describe('a small phone', () => {
  it.each([
    [800, 72],
    [640, 64],
  ])('of %i shows the four buttons whole above its bar, in reach of a thumb', async (height, least) => {
    const { page, context } = await openWindow(browser, { origin: server.origin, cookie: cookies[0] ?? '' });
    await page.setViewportSize({ width: 360, height });
    await page.goto(routes.tally(campaign, outings[3] ?? ''));
    const heights = await wholeButtons(page);
    expect([heights.length, Math.min(...heights) >= least]).toEqual([4, true]);
    await context.close();
  });
});

describe('a phone that is full', () => {
  /** What the browser does then: no place keeps anything more. */
  const fill = (): void => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  };

  it('counts all the same where there is network, says of a door what is said of it, and takes back', async () => {
    const outing = outings[9] ?? '';
    const { page, context, complaints } = await openWindow(browser, {
      ...{ origin: server.origin, cookie: cookies[0] ?? '', worker: false },
    });
    await page.addInitScript(fill);
    const path = routes.tally(campaign, outing);
    await page.goto(path, { waitUntil: 'networkidle' });
    await press(page, /^On a parlé/);
    await page.waitForURL((url) => url.searchParams.has('faite'));
    await page.waitForLoadState('networkidle');
    await press(page, 'Santé');
    await expect.poll(() => total(outing)).toMatchObject({ talked: 1, themes: { health: 1 } });
    await page.getByText('Noté : Santé', { exact: true }).waitFor();
    await press(page, 'Annuler');
    await expect.poll(() => total(outing)).toMatchObject({ talked: 1, themes: {} });
    await page.getByText('Noté : On a parlé', { exact: true }).waitFor();
    // Twice, by an impatient finger.
    await page.locator('[data-button=nobody]').evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page.getByText('Noté : Personne', { exact: true }).waitFor();
    await expect.poll(() => total(outing)).toMatchObject({ talked: 1, nobody: 1 });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a door that was counted before the script was there', () => {
  it('is the one that is spoken of and taken back, before those of the phone', async () => {
    const outing = outings[11] ?? '';
    const { page, context } = await phoneAt(0, outing);
    await press(page, /^On a parlé/);
    await page.getByText('Tout est envoyé').waitFor();
    await page.locator('[data-button=noTime]').evaluate((button: HTMLButtonElement) => {
      if (button.form) button.form.dataset['plain'] = '';
      button.click();
    });
    await page.waitForURL((url) => url.searchParams.has('faite'));
    await page.locator('[data-to-send]').filter({ visible: true }).waitFor();
    await press(page, 'Revenir');
    await page.getByText('Noté : Revenir', { exact: true }).waitFor();
    expect(await total(outing)).toMatchObject({ talked: 1, noTime: 1, revisit: 1 });
    await page.locator('[data-to-send]').filter({ visible: true }).waitFor();
    await press(page, 'Annuler');
    await page.getByText('Noté : Pas le temps', { exact: true }).waitFor();
    expect(await total(outing)).toMatchObject({ talked: 1, noTime: 1, revisit: 0 });
    await page.locator('[data-to-send]').filter({ visible: true }).waitFor();
    await press(page, /^Personne/);
    await page.getByText('Noté : Personne', { exact: true }).waitFor();
    await page.reload();
    await press(page, 'Annuler');
    await page.getByText('Enlevé : Personne', { exact: true }).waitFor();
    await page.getByText('Tout est envoyé').waitFor();
    expect(await total(outing)).toMatchObject({ talked: 1, noTime: 1, nobody: 0 });
    await context.close();
  });
});

describe('the numbers of a sheet', () => {
  it('are counted by « − » and « + », for a thumb and by the keyboard; each button says its field', async () => {
    const { page, context } = await openWindow(browser, { origin: server.origin, cookie: cookies[0] ?? '' });
    await page.goto(routes.outingSheet(campaign, outings[3] ?? ''));
    const field = page.getByLabel('Passage utile');
    const [less, more] = ['Moins', 'Plus'].map((sign) =>
      page.getByRole('button', { name: `${sign} un : Passage utile`, exact: true }),
    );
    await less?.click();
    expect(await field.inputValue()).toBe('0');
    await more?.click();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('2');
    await page.getByText('Passage utile : 2', { exact: true }).waitFor({ state: 'attached' });
    await field.fill('999');
    await more?.click();
    expect(await field.inputValue()).toBe('999');
    const sizes = await page
      .locator('.step')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.every(({ width, height }) => width >= 44 && height >= 44)).toBe(true);
    await context.close();
  });
});

describe('what a sheet says was counted', () => {
  it('has the doors that wait in the phone, without network too', async () => {
    const outing = outings[10] ?? '';
    const { page, context } = await phoneAt(0, outing);
    await context.setOffline(true);
    for (const button of [/^On a parlé/, /^On a parlé/, /^Personne/]) await press(page, button);
    await page.getByText('3 portes à envoyer').waitFor();
    await page.goto(routes.outingSheet(campaign, outing));
    await expect.poll(() => talked(page)).toBe('2');
    expect(await page.locator('[data-sum=doors]').innerText()).toBe('3');
    await page.getByText('3 portes à envoyer').waitFor();
    // « Envoyer » opens the buttons again, which say that the sheet waits.
    await press(page, 'Envoyer');
    await page.getByText('1 chose n’est pas encore envoyée.').waitFor();
    await page.goto(routes.phone());
    await page.getByText('Bilan de sortie').waitFor();
    expect(await page.getByText('Cette page n’est pas dans ce téléphone.').isVisible()).toBe(false);
    await page.goto(routes.outingSheet(campaign, outing));
    await context.setOffline(false);
    await expect.poll(async () => (await total(outing)).talked).toBe(2);
    await page.reload();
    expect(await talked(page)).toBe('2');
    await context.close();
  });
});

describe('two phones of one outing', () => {
  it('agree with the server after a cut, an undoing and a page opened again without network', async () => {
    const outing = outings[0] ?? '';
    const [one, two] = [await phoneAt(0, outing), await phoneAt(1, outing)];
    await one.context.setOffline(true);
    for (const button of [/^On a parlé/, /^On a parlé/, /^Personne/]) await press(one.page, button);
    await press(one.page, 'Annuler');
    await one.page.getByText('3 portes à envoyer').waitFor();
    await one.page.reload();
    await expect.poll(() => talked(one.page)).toBe('2');
    await press(two.page, /^On a parlé/);
    await press(two.page, /^Ne veut pas/);
    await two.page.getByText('Tout est envoyé').waitFor();
    await one.context.setOffline(false);
    await one.page.getByText('Tout est envoyé').waitFor();
    await expect.poll(() => talked(one.page)).toBe('3');
    expect(await one.page.locator('[data-sum=doors]').innerText()).toBe('4 portes');
    expect(await total(outing)).toMatchObject({ talked: 3, nobody: 0, refused: 1, noTime: 0 });
    await two.page.reload();
    await expect.poll(() => talked(two.page)).toBe('3');
    expect([...one.complaints, ...two.complaints].filter((text) => !/Failed to|ERR_/.test(text))).toEqual([]);
    await one.context.close();
    await two.context.close();
  });

  it('tell what waits before leaving: she stays, or drops it', async () => {
    const outing = outings[1] ?? '';
    const { page, context } = await phoneAt(0, outing);
    await context.setOffline(true);
    await press(page, /^Personne/);
    // Kept, then shown: who leaves before has not seen it counted.
    await page.getByText('1 porte à envoyer').waitFor();
    await page.goto(routes.offline());
    await press(page, 'Sortir');
    await page.getByText('1 porte n’est pas envoyée. Attendez le réseau.').waitFor();
    await press(page, 'Rester');
    expect(await focused(page)).toBe('Sortir');
    await press(page, 'Sortir');
    await press(page, 'Effacer quand même');
    await page.getByText('Vous êtes sorti.').waitFor();
    await context.close();
    expect(await total(outing)).toEqual(noDoors);
  });
});

it('a sheet on a slow network says that it is being sent, and that it was', async () => {
  const { page, context } = await phoneAt(0, outings[12] ?? '');
  await page.goto(routes.outingSheet(campaign, outings[12] ?? ''));
  await page.route('**/bilan', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 2500));
    await route.continue();
  });
  await press(page, 'Envoyer');
  await page.getByText('Envoi…', { exact: true }).waitFor();
  await page.getByText('Le bilan est envoyé. Merci.').waitFor();
  await context.close();
});

it('a question about doors that wait is asked no more once they have left', async () => {
  const { page, context } = await phoneAt(0, outings[12] ?? '');
  await context.setOffline(true);
  await press(page, /^Personne/);
  await page.getByText('1 porte à envoyer').waitFor();
  await page.goto(routes.offline());
  await press(page, 'Sortir');
  await page.getByText('1 porte n’est pas envoyée. Attendez le réseau.').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Effacer quand même' }).waitFor({ state: 'hidden' });
  await context.close();
});

describe('by the keyboard', () => {
  it('says what the last undoing took back, and never sends the focus back to the top', async () => {
    const { page, context } = await phoneAt(0, outings[12] ?? '');
    await context.setOffline(true);
    for (const button of [/^Personne/, /^Pas le temps/, /^Ne veut pas/]) await press(page, button);
    await page.getByText('3 portes à envoyer').waitFor();
    await page.getByText('Voir les dernières portes').click();
    await page.getByRole('button', { name: 'Enlever Pas le temps', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Enlevé : Pas le temps', { exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^Enlever ?Personne$/);
    await page.reload();
    // What « Annuler » would take back is said when the page is opened again.
    await page.getByText('Noté : Ne veut pas', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Annuler' }).focus();
    for (const said of ['Ne veut pas', 'Personne']) {
      await page.keyboard.press('Enter');
      await page.getByText(`Enlevé : ${said}`, { exact: true }).waitFor();
    }
    expect(await focused(page)).toBe('Enlevé : Personne');
    await context.close();
  });
});

describe('« Annuler »', () => {
  const steps = async (page: Page, script: boolean): Promise<void> => {
    for (const button of [/^Personne/, /^On a parlé/, 'Santé', 'A besoin d’aide']) await press(page, button);
    await page.getByText('Noté : A besoin d’aide', { exact: true }).waitFor();
    for (const said of ['A besoin d’aide', 'Santé', 'On a parlé']) {
      if (!script) await page.getByText(`Noté : ${said}`, { exact: true }).waitFor();
      await press(page, 'Annuler');
      if (script) await page.getByText(`Enlevé : ${said}`, { exact: true }).waitFor();
      expect(await talked(page)).toBe(said === 'On a parlé' ? '0' : '1');
    }
  };

  it('takes back what was said last, a theme without its door, on a phone without network as with it', async () => {
    const outing = outings[7] ?? '';
    const { page, context } = await phoneAt(0, outing);
    await context.setOffline(true);
    await steps(page, true);
    await page.reload();
    await page.getByText('2 portes à envoyer').waitFor();
    await context.setOffline(false);
    await page.getByText('Tout est envoyé').waitFor();
    await press(page, /^On a parlé/);
    for (const chip of ['Santé', 'Santé', 'A besoin d’aide']) await press(page, chip);
    await press(page, 'Annuler');
    await page.getByText('Enlevé : A besoin d’aide', { exact: true }).waitFor();
    expect(await page.locator('.chip[aria-pressed=true]').allInnerTexts()).toEqual(['Santé']);
    await page.getByText('Tout est envoyé').waitFor();
    expect(await total(outing)).toMatchObject({ talked: 1, nobody: 1, needsHelp: 0, themes: { health: 1 } });
    await press(page, 'Annuler');
    await page.getByText('Enlevé : Santé', { exact: true }).waitFor();
    await page.getByText('Tout est envoyé').waitFor();
    expect(await total(outing)).toMatchObject({ talked: 1, nobody: 1, themes: {} });
    await context.close();
  });

  it('speaks of what was tapped just before, however quick the finger', async () => {
    const { page, context } = await phoneAt(0, outings[13] ?? '');
    await context.setOffline(true);
    await press(page, /^On a parlé/);
    await page.getByText('Noté : On a parlé', { exact: true }).waitFor();
    await page.evaluate(() => {
      const [theme, undo] = ['[data-strip] .chip', '[data-undo]'];
      for (const button of ['[data-button=nobody]', undo, '[data-button=talked]', theme, undo, undo])
        document.querySelector<HTMLButtonElement>(button)?.click();
    });
    await page.getByText('3 portes à envoyer').waitFor();
    await page.getByText('Enlevé : On a parlé', { exact: true }).waitFor();
    expect(await page.locator('[data-sum=doors]').innerText()).toBe('1 porte');
    await context.setOffline(false);
    await page.getByText('Tout est envoyé').waitFor();
    expect(await total(outings[13] ?? '')).toEqual({ ...noDoors, talked: 1 });
    await context.close();
  });

  it('does so by plain forms', async () => {
    const { page, context } = await openWindow(browser, {
      ...{ origin: server.origin, cookie: cookies[0] ?? '', javaScript: false },
    });
    await page.goto(routes.tally(campaign, outings[8] ?? ''));
    await page.setViewportSize({ width: 360, height: 640 });
    await steps(page, false);
    // No scrolling between two doors, and no title cut in two above them.
    expect((await wholeButtons(page)).length).toBe(4);
    const title = await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect());
    expect(Math.round(title.bottom)).toBeLessThanOrEqual(0);
    expect(await total(outings[8] ?? '')).toEqual({ ...noDoors, nobody: 1 });
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('counts, takes back, and keeps a sheet that contradicts itself', async () => {
    const outing = outings[2] ?? '';
    const { page, context } = await openWindow(browser, {
      ...{ origin: server.origin, cookie: cookies[0] ?? '', javaScript: false },
    });
    await page.goto(routes.tally(campaign, outing));
    await press(page, /^On a parlé/);
    await press(page, /^Personne/);
    await press(page, 'Annuler');
    expect(await page.locator('[data-sum=doors]').innerText()).toBe('1 porte');
    await page.getByRole('link', { name: 'J’ai fini' }).click();
    await page.getByLabel('Passage utile').fill('3');
    await press(page, 'Envoyer');
    await page.goto(routes.outingSheet(campaign, outing));
    await page.getByText('« Passage utile » ne peut pas dépasser « On a parlé ».').waitFor();
    expect(await total(outing)).toMatchObject({ talked: 1, nobody: 0 });
    await context.close();
  });

  it('is counted on one sheet of paper: doors on a side, the end of the outing on the other', async () => {
    const { page, context } = await openWindow(browser, { origin: server.origin, cookie: cookies[0] ?? '' });
    await page.goto(routes.paperTally(campaign));
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
    await context.close();
  });
});

/** How long the doors of an outing take on a slow phone, and 500 that waited on Slow 4G; all of them counted. */
const speedAt = async (outing: string) => {
  const { page, context } = await phoneAt(0, outing);
  const cdp = await wire(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const [online, offline]: [number[], number[]] = [[], []];
  for (let n = 0; n < 9; n += 1) online.push(await timeOf(page));
  await page.getByText('Tout est envoyé').waitFor();
  await context.setOffline(true);
  for (let n = 0; n < 9; n += 1) offline.push(await timeOf(page));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  for (let n = 9; n < 500; n += 1) await timeOf(page);
  await page.getByText('500 portes à envoyer').waitFor();
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 562, downloadThroughput: 162_500, uploadThroughput: 162_500 },
  });
  const start = Date.now();
  await context.setOffline(false);
  await page.getByText('Tout est envoyé').waitFor();
  const sent = Date.now() - start;
  expect((await total(outing)).nobody).toBe(509);
  await context.close();
  return { online: median(online), offline: median(offline), sent };
};

describe('speed at the doors', () => {
  it('shows a door in 80 ms on a slow phone, also offline; sends 500 in 3 s on Slow 4G', async () => {
    // A machine that does other things too is late now and then: the limits hold for the best of three rounds.
    let best = { online: Infinity, offline: Infinity, sent: Infinity };
    const isFine = (): boolean => best.online <= 80 && best.offline <= 80 && best.sent < 3000;
    for (const outing of outings.slice(4, 7)) {
      if (isFine()) break;
      const round = await speedAt(outing);
      process.stdout.write(`${JSON.stringify(round)}\n`);
      best = {
        online: Math.min(best.online, round.online),
        offline: Math.min(best.offline, round.offline),
        sent: Math.min(best.sent, round.sent),
      };
    }
    expect([best, isFine()]).toEqual([best, true]);
  }, 180_000);
});
