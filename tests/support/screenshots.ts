import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Locator, Page } from 'playwright-core';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { root } from '#src/commands/built-server.ts';
import type { Screen, ScreenControl } from '#src/features/curriculum/index.ts';
import { openWindow } from './browser.ts';
import { enterAs } from './demo.ts';
import { copyOfDemo } from './demo-database.ts';
import { startServer } from './server.ts';
import { STOPPED_AT, stoppedClock } from './stopped-clock.ts';

/** The pictures of help (content/help/pictures.yaml), as the script takes them and as the test takes them again. */

const WIDTH = 360;
/** Pixels of a picture in a pixel of the page: enough for a small text, light enough for a small network. */
export const SHARPNESS = 2;
/** Around what is shown, in CSS pixels. */
const MARGIN = 16;

export const fileOf = (name: string): string => join(root, 'content/help/pictures', `${name}.webp`);

export type Studio = {
  /** The picture as it must be today; `step` is drawn beside the ring. */
  readonly take: (screen: Screen, step: number | null) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** The demonstration on a stopped clock, and a window for each role. */
export const openStudio = async (browser: Browser): Promise<Studio> => {
  const dataDir = await copyOfDemo(STOPPED_AT);
  const server = await startServer({ demo: true, dataDir, env: stoppedClock(STOPPED_AT) });
  const windows = new Map<Role | null, Page>();
  for (const role of [null, ...roles]) {
    const cookie = role === null ? undefined : await enterAs(server.origin, role);
    const { page } = await openWindow(browser, {
      origin: server.origin,
      width: WIDTH,
      still: true,
      sharp: 2,
      cookie,
    });
    await page.clock.setFixedTime(STOPPED_AT);
    windows.set(role, page);
  }
  return {
    take: async (screen, step) => {
      const page = windows.get(screen.role);
      if (page === undefined) throw new Error(`No window for ${screen.name}.`);
      return takePicture(page, screen, step);
    },
    close: async () => {
      for (const page of windows.values()) await page.context().close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const takePicture = async (page: Page, screen: Screen, step: number | null): Promise<Buffer> => {
  await page.setViewportSize({ width: WIDTH, height: 760 });
  const answer = await page.goto(screen.page, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${screen.page} answered ${String(answer?.status())}.`);
  for (const opened of screen.opens) await open(page, opened, screen);
  await page.evaluate(() => document.fonts.ready);
  await showWhole(page);
  const ring = screen.ring === null ? null : await boxOf(await find(page, screen.ring, screen));
  const boxes = ring === null ? [] : [ring];
  for (const shown of screen.shows) boxes.push(await boxOf(await find(page, shown, screen)));
  if (boxes.length === 0) throw new Error(`${screen.name} shows nothing: name a control.`);
  if (ring !== null) await drawRing(page, ring, step);
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(({ y }) => y))) - MARGIN);
  const bottom = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height))) + MARGIN;
  const clip = { x: 0, y: top, width: WIDTH, height: bottom - top };
  return encode(await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' }));
};

/** A window as high as the page: the navigation of phones, fixed at its foot, then hides nothing. */
const showWhole = async (page: Page): Promise<void> => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTH, height });
};

/** What is folded unfolds; a link is followed, to a page whose address is made of an id. */
const open = async (page: Page, control: ScreenControl, screen: Screen): Promise<void> => {
  const found = await find(page, control, screen);
  const from = page.url();
  await found.click();
  if (control.kind === 'link') await page.waitForURL(({ href }) => href !== from);
};

type Box = { x: number; y: number; width: number; height: number };

/** Our names are those that people hear: what is renamed or gone is not found, and the picture is not taken. */
const find = async (page: Page, { kind, name }: ScreenControl, screen: Screen): Promise<Locator> => {
  const begins = new RegExp(
    `^\\s*${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s')}`,
  );
  const found = {
    region: () => page.getByRole('region', { name: begins }),
    heading: () => page.getByRole('heading', { name: begins }),
    item: () => page.getByRole('listitem').filter({ hasText: begins }),
    link: () => page.getByRole('link', { name: begins }),
    button: () => page.getByRole('button', { name: begins }),
    field: () => page.getByLabel(begins),
    summary: () => page.locator('summary').filter({ hasText: begins }),
    text: () => page.getByText(begins),
  }
    [kind]()
    .first();
  await found.waitFor({ timeout: 3000 }).catch(() => {
    throw new Error(`${screen.name}: ${screen.page} has no ${kind} « ${name} ».`);
  });
  return found;
};

/** On the whole page; of a radio button, its row. */
const boxOf = (found: Locator): Promise<Box> =>
  found.evaluate((element) => {
    const { x, y, width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });

const drawRing = (page: Page, ring: Box, step: number | null): Promise<void> =>
  page.evaluate(
    ({ ring: { x, y, width, height }, step: number }) => {
      const draw = (style: Partial<CSSStyleDeclaration>): HTMLElement => {
        const drawn = document.createElement('div');
        Object.assign(drawn.style, { position: 'absolute', zIndex: '99', boxSizing: 'border-box', ...style });
        document.body.append(drawn);
        return drawn;
      };
      document.body.style.position = 'relative';
      const left = Math.max(3, x - 6);
      const right = Math.min(357, x + width + 6);
      draw({
        left: `${String(left)}px`,
        top: `${String(y - 6)}px`,
        width: `${String(right - left)}px`,
        height: `${String(height + 12)}px`,
        border: '4px solid #b0122f',
        borderRadius: '14px',
        boxShadow: '0 0 0 2px #ffffff, inset 0 0 0 2px #ffffff',
      });
      if (number === null) return;
      draw({
        left: `${String(Math.max(2, left - 22))}px`,
        top: `${String(y - 20)}px`,
        width: '30px',
        height: '30px',
        color: '#ffffff',
        background: '#b0122f',
        border: '2px solid #ffffff',
        borderRadius: '50%',
        font: '700 18px/26px "Atkinson Hyperlegible Next"',
        textAlign: 'center',
      }).textContent = String(number);
    },
    { ring, step },
  );

/** Few colours and no loss: half the bytes of a photograph's way, and no letter is blurred. */
const encode = async (png: Buffer): Promise<Buffer> => {
  const reduced = await sharp(png).png({ palette: true, colours: 24, dither: 0 }).toBuffer();
  return sharp(reduced).webp({ lossless: true, effort: 6 }).toBuffer();
};

/** How much of two pictures differs to the eye, from 0 to 1; 1 when they have not the same size. */
export const differenceOf = async (one: Buffer, other: Buffer): Promise<number> => {
  const [a, b] = await Promise.all(
    [one, other].map((file) => sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (a === undefined || b === undefined || a.info.width !== b.info.width || a.info.height !== b.info.height)
    return 1;
  const pixels = a.info.width * a.info.height;
  let different = 0;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const at = pixel * 3;
    const far = [0, 1, 2].some((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)) > CLEAR);
    if (far) different += 1;
  }
  return different / pixels;
};

/** The share of a picture that may differ: less than a letter of a short word. */
export const SAME = 0.0005;

/** Of 255: what a smoother edge of a letter never reaches. */
const CLEAR = 48;

/** The picture that is committed; null when it was never taken. */
export const committed = (name: string): Buffer | null => {
  try {
    return readFileSync(fileOf(name));
  } catch {
    return null;
  }
};
