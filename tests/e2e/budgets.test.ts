import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openDatabase } from '#db/database.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { aNetworkOfYears } from '#tests/builders/network-years.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask } from '#tests/support/http.ts';
import { weighMonth } from '#tests/support/month.ts';
import { startServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';
import { weigh } from '#tests/support/weight.ts';

const kB = 1000;

/** Budgets of bytes per kind of page (ux 7.1): first visit with an empty cache, then another page of the same kind. */
const budgets: readonly [
  what: string,
  role: Role | null,
  path: (demo: Demo) => [string, string],
  first: number,
  next: number,
][] = [
  ['the landing page', null, () => ['/', '/entrer'], 80 * kB, 15 * kB],
  [
    'the declaration, then the 106 criteria',
    null,
    () => [routes.accessibility(), routes.accessibilityGrid()],
    80 * kB,
    25 * kB,
  ],
  ['what is kept, then the notices', null, () => [routes.privacy(), routes.legal()], 80 * kB, 15 * kB],
  // What is kept of campaigns and of the life of a team is told too; the page is a little longer than the others.
  ['the site map', 'manager', () => [routes.siteMap(), routes.privacy()], 80 * kB, 16 * kB],
  ['the messenger’s home', 'messenger', () => ['/accueil', '/parcours'], 85 * kB, 15 * kB],
  ['a section of a messenger’s module', 'messenger', (demo) => demo.sections.messenger, 125 * kB, 60 * kB],
  [
    'a scene of a scenario',
    'messenger',
    () => [
      routes.scene('pas-le-temps', 'sit-01-porte'),
      routes.scene('pas-le-temps', 'sit-01-fin-jeudi', 'b.c.a.c.b'),
    ],
    85 * kB,
    20 * kB,
  ],
  [
    'a messenger’s topic of help',
    'messenger',
    () => ['au-pas-de-la-porte', 'ecouter-une-page'].map(routes.helpTopic) as [string, string],
    125 * kB,
    20 * kB,
  ],
  [
    'the buttons at the doors, then the outings',
    'messenger',
    (demo) => [
      demo.paths.messenger.find((path) => /^\/portes\/[^/]+\/[0-9a-f-]{36}$/.test(path)) ?? '',
      routes.ownOutings(),
    ],
    75 * kB,
    21 * kB,
  ],
  ['a section of a staff module', 'manager', (demo) => demo.sections.staff, 125 * kB, 60 * kB],
  ['the mentor’s first screen', 'mentor', () => ['/partenaires', '/a-valider'], 100 * kB, 40 * kB],
  [
    'the texts of head office',
    'headOffice',
    () => [`${routes.contents()}?genre=mot`, routes.content('MSG-01')],
    320 * kB,
    60 * kB,
  ],
];

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

describe('bytes on the wire', () => {
  it.each(budgets)('%s', async (what, role, path, first, next) => {
    const cookie = role === null ? undefined : demo.cookies[role];
    const { page, context } = await openWindow(browser, { origin: demo.origin, cookie, worker: false });
    const [one, two] = path(demo);
    const cold = await weigh(context, page, one);
    const warm = await weigh(context, page, two);
    process.stdout.write(
      `${what}: first visit ${(cold.bytes / kB).toFixed(1)} kB, next page ${(warm.bytes / kB).toFixed(1)} kB\n`,
    );
    expect(cold.bytes).toBeLessThanOrEqual(first);
    expect(warm.bytes).toBeLessThanOrEqual(next);
    await context.close();
  });
});

describe('a network of twenty partners', () => {
  it('opens the table of head office in less than 100 kB', async () => {
    const [dataDir, now] = [newFolder(), Date.now()];
    const db = await openDatabase({ dataDir });
    const { headOffice } = await aNetworkOfYears(db, { partners: 20, years: 1, people: 20 }, now);
    const cookie = await cookieOf(db, headOffice, now);
    await db.close();
    const server = await startServer({ dataDir });
    const { page, context } = await openWindow(browser, { origin: server.origin, cookie, worker: false });
    const { bytes } = await weigh(context, page, routes.partners());
    const rows = await page.locator('main a[href^="/partenaires/association-"]').count();
    process.stdout.write(`twenty partners: first visit ${(bytes / kB).toFixed(1)} kB\n`);
    await context.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(rows).toBeGreaterThanOrEqual(20);
    expect(bytes).toBeLessThanOrEqual(100 * kB);
  }, 120_000);
});

describe('a messenger’s phone', () => {
  it('runs less than 10 kB of our code on any page, and no framework', async () => {
    const faults: string[] = [];
    const look = async (path: string): Promise<void> => {
      const { page, context } = await openWindow(browser, {
        origin: demo.origin,
        cookie: demo.cookies.messenger,
      });
      const { code, scripts } = await weigh(context, page, path);
      // The page of search brings its engine: it is asked for by typing there, and weighed with it.
      if (code > 10 * kB && !path.startsWith(routes.search())) faults.push(`${path}: ${String(code)}`);
      faults.push(...scripts.filter((script) => /client|react|island|jsx/i.test(script)));
      if ((await page.locator('astro-island').count()) > 0) faults.push(`${path} holds an island`);
      await context.close();
    };
    // Each window mostly waits for the network to be quiet: four at a time.
    const left = [...demo.paths.messenger];
    const next = async (): Promise<void> => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) await look(path);
    };
    await Promise.all(Array.from({ length: 4 }, next));
    expect(faults).toEqual([]);
  }, 180_000);

  it('spends less than 1 MB in a month of a module a week', async () => {
    const weeks = await weighMonth(browser);
    process.stdout.write(`a month: ${weeks.map((bytes) => (bytes / kB).toFixed(1)).join(' + ')} kB\n`);
    expect(weeks.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(1000 * kB);
  }, 180_000);

  it('needs 6 kB for its worker and its manifest, and 15 kB of icons', async () => {
    const sizes = async (paths: readonly string[]): Promise<number> => {
      const answers = paths.map((path) =>
        ask(demo.origin + path, { headers: { host: new URL(demo.origin).host, 'accept-encoding': 'br' } }),
      );
      return (await Promise.all(answers)).reduce((sum, { bytes }) => sum + bytes.length, 0);
    };
    expect(await sizes(['/sw.js', '/manifest.webmanifest'])).toBeLessThan(6 * kB);
    expect(await sizes(['192', '512', 'maskable-512'].map((name) => `/icons/icon-${name}.png`))).toBeLessThan(
      15 * kB,
    );
  });
});

describe('on paper', () => {
  it('a topic of help takes two sheets at most, with its pictures', async () => {
    const { page, context } = await openWindow(browser, { origin: demo.origin });
    const long: string[] = [];
    for (const { slug } of getCurriculum().topics) {
      await page.goto(routes.helpTopic(slug));
      const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      const count = sheets?.length ?? Infinity;
      if (count > 2) long.push(`${slug}: ${String(count)}`);
    }
    expect(long).toEqual([]);
    await context.close();
  }, 180_000);
});
