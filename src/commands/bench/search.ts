import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { writeSearchIndexes } from '#src/features/search/write-index.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';
import { weighSearch } from '#tests/support/search-weight.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What one looks for, as each of two kinds of readers; four times slower than this processor, as a phone is. */
const queries = {
  messenger: ['ecouter', 'badge', 'HLM', 'chien', 'carte vital', 'pigeons', 'logemant'],
  staff: ['alliés', 'budget', 'immersion', 'DUERP', 'subventions', 'registre rgpd', 'apel'],
} as const;

/** Search: the build of the indexes, and what a query costs in bytes and time. */
export const benchSearch = async (): Promise<void> => {
  await benchBuild();
  const installed = await installTwoPartners();
  try {
    await benchServer(installed);
    await benchBrowser(installed);
  } finally {
    await installed.stop();
  }
};

const benchBuild = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-search-'));
  getCurriculum();
  const start = performance.now();
  await writeSearchIndexes(folder);
  console.log(`search: four indexes built in ${ms(performance.now() - start)}`);
  for (const reader of readdirSync(folder)) {
    const files = readdirSync(join(folder, reader), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const size = files.reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
    console.log(`search: ${reader}: ${String(files.length)} files, ${kB(size)}`);
  }
  rmSync(folder, { recursive: true });
};

/** Without a script the answer is in the page. */
const benchServer = async ({ origin, cookies }: Installed): Promise<void> => {
  for (const [reader, typed] of Object.entries(queries) as ['messenger' | 'staff', readonly string[]][]) {
    const times: number[] = [];
    for (let run = 0; run < 10; run += 1)
      for (const query of typed) {
        const start = performance.now();
        await (await fetch(origin + routes.search(query), { headers: { cookie: cookies[reader] } })).text();
        times.push(performance.now() - start);
      }
    console.log(
      `search: ${reader}: the page with its answer, first ${ms(times[0] ?? 0)}, then median ${ms(median(times))}`,
    );
  }
};

const benchBrowser = async ({ origin, cookies }: Installed): Promise<void> => {
  const browser = await launchBrowser();
  for (const [reader, typed] of Object.entries(queries) as ['messenger' | 'staff', readonly string[]][]) {
    const { page, context } = await openWindow(browser, { origin, cookie: cookies[reader] });
    const { bytes, times } = await weighSearch(context, page, typed, 4);
    typed.forEach((query, index) => {
      console.log(`search: ${reader}: « ${query} »: ${kB(bytes[index] ?? 0)}, ${ms(times[index] ?? 0)}`);
    });
    console.log(
      `search: ${reader}: next queries: median ${kB(median(bytes.slice(1)))}, ${ms(median(times.slice(1)))}; most ${kB(Math.max(...bytes.slice(1)))}`,
    );
    await context.close();
  }
  await browser.close();
};
