import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { bringAxe, violationsOf } from '#tests/support/axe.ts';
import { launchBrowser, openWindow, overflowOf, shownIn, smallTargets } from '#tests/support/browser.ts';
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

/**
 * What pages hold between their frames: a text that a whole team reads is the same for each of them, and is looked at
 * once. The frame of a role is seen on the pages that only she opens.
 */
const looked = new Set<string>();

/** The content of a page, but for identifiers made for one answer. */
const contentOf = async (path: string, cookie: string | undefined): Promise<string> => {
  const answer = await fetch(demo.origin + path, { headers: cookie === undefined ? {} : { cookie } });
  const [main = path] = /<main[\s\S]*<\/main>/.exec(await answer.text()) ?? [];
  return main.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
};

const WIDTHS = [320, 1280] as const;
const ALL = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const rules = (...values: string[]) => ({ runOnly: { type: 'rule' as const, values } });
const CONTRAST = rules('color-contrast');
/** What can differ at another width when the very same elements are shown there. */
const LAYOUT = rules('color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size');

/**
 * Each page is opened once, then seen at its widths and in both themes: only its colours differ in the dark. Where a wide
 * page shows the same elements as a narrow one, it is asked what their places can change, in the dark; where it shows
 * others, each width is seen in both. The frame is seen whole on the first page.
 */
const faultsOf = async (
  role: Role | null,
  paths: readonly string[],
  { widths = WIDTHS, themes = true }: { widths?: readonly number[]; themes?: boolean } = {},
): Promise<string[]> => {
  const cookie = role === null ? undefined : demo.cookies[role];
  const { page, context, complaints } = await openWindow(browser, {
    origin: demo.origin,
    cookie,
    still: true,
    worker: false,
  });
  await bringAxe(page);
  const faults: string[] = [];
  const met: string[] = [];
  for (const path of paths) {
    const content = await contentOf(path, cookie);
    if (looked.has(content)) continue;
    looked.add(content);
    met.push(content);
    const answer = await page.goto(path);
    if (answer?.status() !== 200) faults.push(`${path} answered ${String(answer?.status())}`);
    const see = async (width: number, dark: boolean, asked: RunOptions): Promise<void> => {
      const at = `${path} at ${String(width)} px${dark ? ', dark,' : ''}`;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      const overflow = await overflowOf(page);
      if (overflow > 0) faults.push(`${at} is ${String(overflow)} px too wide`);
      for (const target of await smallTargets(page)) faults.push(`${at} has a small target: ${target}`);
      for (const fault of await violationsOf(page, asked)) faults.push(`${at} ${fault}`);
    };
    const [narrow = 320, wide] = widths;
    await see(narrow, false, ALL);
    const shown = await shownIn(page);
    if (wide !== undefined) await page.setViewportSize({ width: wide, height: 800 });
    const isSame = met.length > 1 && shown === (await shownIn(page));
    if (wide !== undefined && isSame && themes) await see(wide, true, LAYOUT);
    if (wide !== undefined && !isSame) await see(wide, false, ALL);
    if (themes && !isSame) for (const width of widths) await see(width, true, CONTRAST);
  }
  await context.close();
  const found = [...new Set([...faults, ...complaints])];
  // What is tried again is looked at again.
  if (found.length > 0) for (const content of met) looked.delete(content);
  return found;
};

/** Two roles at once: each has its own window, and axe keeps one processor busy per window. */
describe('at 320 and 1280 px, light and dark', { concurrent: true }, () => {
  it('the demonstration shows every page', () => {
    expect(demo.unshown).toEqual([]);
  });

  it('finds a pale word in one theme only, and a button without a name', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.setContent(
      '<html lang="fr"><title>Essai</title><style>@media (prefers-color-scheme: dark) { p { color: #ddd } }</style>' +
        '<main><h1>Essai</h1><p>Pâle</p><button></button></main>',
    );
    expect(await violationsOf(page, ALL)).toEqual(['button-name: button', 'color-contrast: p']);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violationsOf(page, CONTRAST)).toEqual([]);
    await page.close();
  });

  it('the public pages', async () => {
    expect(await faultsOf(null, demo.publicPaths)).toEqual([]);
  }, 300_000);

  it.each(roles)(
    'the pages of %s',
    async (role) => {
      expect(await faultsOf(role, demo.paths[role])).toEqual([]);
    },
    600_000,
  );

  it('every module, scenario, tool and topic of help on a small phone, whole', async () => {
    const { modules, scenarios, tools, topics } = getCurriculum();
    const paths = [
      ...modules.map(({ slug }) => routes.modulePrint(slug)),
      ...scenarios.map(({ slug }) => routes.scenarioPrint(slug)),
      ...tools.map(({ slug }) => routes.tool(slug)),
      ...topics.map(({ slug }) => routes.helpTopic(slug)),
    ];
    expect(await faultsOf('mentor', paths, { widths: [320], themes: false })).toEqual([]);
  }, 600_000);
});
