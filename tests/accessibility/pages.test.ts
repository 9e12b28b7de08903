import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';

/**
 * Every page of the demonstration, as each role that may enter it: no axe violation (WCAG 2.2 A and AA, and best
 * practice), nothing wider than the screen, no small target, no complaint in the console.
 */
let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const views = [
  { width: 320, dark: false },
  { width: 320, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
] as const;

const faultsOf = async (
  role: Role | null,
  view: (typeof views)[number],
  paths: readonly string[],
): Promise<string[]> => {
  const cookie = role === null ? undefined : demo.cookies[role];
  const { page, context, complaints } = await openWindow(browser, { origin: demo.origin, cookie, ...view });
  const faults: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(path);
    if (answer?.status() !== 200) faults.push(`${path} answered ${String(answer?.status())}`);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${path} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    }
    const overflow = await overflowOf(page);
    if (overflow > 0) faults.push(`${path} is ${String(overflow)} px too wide`);
    for (const target of await smallTargets(page)) faults.push(`${path} has a small target: ${target}`);
  }
  await context.close();
  return [...faults, ...complaints];
};

describe.each(views)('at $width px, dark: $dark', (view) => {
  it('the public pages', async () => {
    expect(await faultsOf(null, view, demo.publicPaths)).toEqual([]);
  }, 300_000);

  it.each(roles)(
    'the pages of %s',
    async (role) => {
      expect(await faultsOf(role, view, demo.paths[role])).toEqual([]);
    },
    600_000,
  );
});
