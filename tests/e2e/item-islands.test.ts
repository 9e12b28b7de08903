import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { installPartner } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** What scripts add to the page of an item, which works without: notes kept while one types, photos made smaller. */
const ITEM = '/jalons/j03/points/j03-bailleurs-informes';

let installed: Installed<'staff'>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  installed = await installPartner();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await installed.stop();
});

beforeEach(async () => {
  ({ page, context } = await openWindow(browser, {
    origin: installed.origin,
    cookie: installed.cookies.staff,
  }));
});
afterEach(() => context.close());

/** Opened by hand, or already, where a draft waits. */
const unfold = async (id: string): Promise<void> => {
  if ((await page.getAttribute(id, 'open')) === null) await page.click(`${id} summary`);
};

/** A picture of `size` pixels, drawn by the browser so full of detail that it weighs what a phone's photo weighs. */
const photo = (size: number): Promise<Buffer> =>
  page
    .evaluate(async (side) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      const pen = canvas.getContext('2d');
      const grain = pen?.createImageData(side, side);
      if (!pen || !grain) throw new Error('no canvas');
      for (let i = 0; i < grain.data.length; i += 1) grain.data[i] = i % 4 === 3 ? 255 : (i * 7919) % 251;
      pen.putImageData(grain, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.95);
    }, size)
    .then((url) => Buffer.from(url.split(',')[1] ?? '', 'base64'));

/** The size of the file that the page hands to the network, kept over its reload. */
const noteWhatLeaves = (): void => {
  const send = Reflect.get(XMLHttpRequest.prototype, 'send') as (
    this: XMLHttpRequest,
    body: FormData,
  ) => void;
  XMLHttpRequest.prototype.send = function (body) {
    const file = body instanceof FormData ? body.get('file') : null;
    if (file instanceof File) sessionStorage.setItem('sent', String(file.size));
    send.call(this, body as FormData);
  };
};

describe('a note on an item', () => {
  beforeEach(async () => {
    await page.clock.install();
    await page.goto(ITEM);
    await unfold('#note');
  });
  const said = (): Promise<string | null> => page.textContent('#note [data-said]');

  it('is kept after five seconds of pause, again and again, and found on another visit', async () => {
    await page.fill('[name=note]', 'Courrier envoyé');
    await page.clock.fastForward(5000);
    await expect.poll(said).toContain('Brouillon gardé.');
    await page.fill('[name=note]', 'Courrier envoyé le 3, au bailleur');
    expect((await said())?.trim()).toBe('');
    await page.clock.fastForward(5000);
    await expect.poll(said).toContain('Brouillon gardé.');
    await page.goto(ITEM);
    expect(await page.inputValue('[name=note]')).toBe('Courrier envoyé le 3, au bailleur');
  });

  it('that another window changed meanwhile is not written over', async () => {
    const other = await context.newPage();
    await other.goto(ITEM);
    await other.fill('[name=note]', 'Écrit dans l’autre fenêtre');
    await other.click('#note button[value="milestones.keepDraft"]');
    await page.fill('[name=note]', 'Écrit ici');
    await page.clock.fastForward(5000);
    await expect.poll(said).not.toContain('Brouillon gardé.');
    await expect.poll(async () => (await said())?.trim().length).toBeGreaterThan(20);
  });

  it('says so when there is no network, and the text stays', async () => {
    await context.setOffline(true);
    await page.fill('[name=note]', 'Sans réseau');
    await page.clock.fastForward(5000);
    await expect.poll(said).toMatch(/Le brouillon n’est pas gardé/);
    expect(await page.inputValue('[name=note]')).toBe('Sans réseau');
  });
});

describe('a photo as a proof', () => {
  beforeEach(async () => {
    await page.goto(ITEM);
    await unfold('#fichier');
  });

  it('leaves the phone at 1600 px; the page then shows it and says that it is added', async () => {
    const buffer = await photo(2600);
    await page.evaluate(noteWhatLeaves);
    await page.setInputFiles('[name=file]', { name: 'courrier.jpg', mimeType: 'image/jpeg', buffer });
    await page.click('#fichier button');
    await page.waitForSelector('text=courrier.jpg');
    const sent = Number(await page.evaluate(() => sessionStorage.getItem('sent')));
    expect(sent).toBeGreaterThan(10_000);
    expect(sent).toBeLessThan(buffer.byteLength / 2);
    expect(await page.textContent('main')).toContain('La preuve est ajoutée.');
  });

  it('that is no photo is refused in words beside the form, which keeps what was written', async () => {
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    await page.setInputFiles('[name=file]', { name: 'plan.svg', mimeType: 'image/svg+xml', buffer });
    await page.fill('[name=caption]', 'Le plan');
    await page.click('#fichier button');
    await expect
      .poll(() => page.textContent('#fichier [data-said]'))
      .toContain('Ce fichier n’est pas accepté.');
    expect(await page.inputValue('[name=caption]')).toBe('Le plan');
  });

  it('whose sending is cut can be sent again', async () => {
    const buffer = await photo(300);
    await page.setInputFiles('[name=file]', { name: 'cle.jpg', mimeType: 'image/jpeg', buffer });
    await context.setOffline(true);
    await page.click('#fichier button');
    await expect.poll(() => page.textContent('#fichier [data-said]')).toContain('L’envoi s’est arrêté.');
    await context.setOffline(false);
    await page.click('#fichier button');
    await page.waitForSelector('text=cle.jpg');
  });
});
