import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { committed, differenceOf, openStudio, SAME } from '#tests/support/screenshots.ts';
import type { Studio } from '#tests/support/screenshots.ts';

/**
 * Each picture of help is taken again, at its page, as its role: a control that was renamed or removed is not found, and
 * a screen that changed is no longer the same picture. `npm run help:pictures` takes them again; read them before you
 * commit them, and the topics that show them.
 */
const { screens, topics } = getCurriculum();
const shown = new Map(topics.flatMap(({ pictures }) => pictures.map((picture) => [picture.name, picture])));

let browser: Browser;
let studio: Studio;

beforeAll(async () => {
  browser = await launchBrowser();
  studio = await openStudio(browser);
}, 300_000);

afterAll(async () => {
  await studio.close();
  await browser.close();
});

describe('the pictures of help', () => {
  it.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s shows what is there',
    async (name, screen) => {
      const taken = await studio.take(screen, shown.get(name)?.step ?? null);
      const kept = committed(name);
      const difference = kept === null ? 1 : await differenceOf(kept, taken);
      expect(difference, 'the screen has changed: npm run help:pictures').toBeLessThanOrEqual(SAME);
    },
  );

  it.each(screens.map(({ name }) => name))('%s weighs 20 kB at most', (name) => {
    expect(committed(name)?.length).toBeLessThanOrEqual(20_000);
  });
});
