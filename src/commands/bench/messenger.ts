import type { Page } from 'playwright-core';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { openNeighbourhood } from '#tests/support/messenger-phone.ts';
import { weighMonth } from '#tests/support/month.ts';
import { weigh } from '#tests/support/weight.ts';

/** Slow 4G as ux.md 7.2 has it: 562 ms there and back, 1.3 Mb/s; a processor four times slower than this one. */
const NETWORK = { offline: false, latency: 562, downloadThroughput: 162_500, uploadThroughput: 90_000 };
const SLOWER = 4;
const RUNS = 3;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const module = getCurriculum().moduleById('MSG-01');
const slug = module?.slug ?? '';

/** One page of each kind that a messenger opens. */
const pages: readonly [what: string, path: string][] = [
  ['home', '/accueil'],
  ['my modules', routes.learningPath()],
  ['a module', routes.moduleCover(slug)],
  ['a page', routes.section(slug, module?.sections[1]?.id ?? '')],
  ['a question', routes.question(slug, module?.questions[0]?.id ?? '')],
  ['a scenario', routes.scenario('pas-le-temps')],
  ['a scene', routes.scene('pas-le-temps', 'sit-01-porte')],
  ['words', routes.words()],
  ['a word', routes.word('badge')],
  ['my phone', routes.phone()],
  ['without network', routes.offline()],
  ['me', routes.me()],
  ['help', routes.helpTopic('commencer-un-module')],
];

/** Milliseconds to the largest thing that was painted. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) =>
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      ),
  );

/** The messenger’s pages on a slow phone with an empty cache, then a month of hers. */
export const benchMessenger = async (): Promise<void> => {
  const place = await openNeighbourhood();
  const browser = await launchBrowser();
  try {
    for (const [what, path] of pages) {
      const paints: number[] = [];
      let said = '';
      for (let run = 0; run < RUNS; run += 1) {
        const { page, context } = await openWindow(browser, {
          origin: place.origin,
          cookie: place.cookies.fatima,
        });
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', NETWORK);
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        const { bytes, code } = await weigh(context, page, path);
        said = `first visit ${kB(bytes)}, our code ${kB(code)}`;
        paints.push(await largestPaint(page));
        await context.close();
      }
      console.log(`messenger: ${what}: ${said}, LCP ${(median(paints) / 1000).toFixed(2)} s`);
    }
    const weeks = await weighMonth(browser);
    const month = weeks.reduce((sum, bytes) => sum + bytes, 0);
    console.log(`messenger: a month of a module a week: ${kB(month)} (${weeks.map(kB).join(', ')})`);
  } finally {
    await browser.close();
    await place.end();
  }
};
