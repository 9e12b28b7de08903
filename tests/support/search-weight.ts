import type { BrowserContext, Page, Request } from 'playwright-core';
import { routes } from '#src/routes.ts';

export type SearchWeight = {
  /** Bytes on the wire of each query in turn, the page itself left out: the first brings the engine. */
  readonly bytes: readonly number[];
  /** Milliseconds from the end of the pause of typing to the lines in the page. */
  readonly times: readonly number[];
};

/** As long as the island waits for the next letter. */
const PAUSE = 200;
/** Nothing was asked for that long: nothing more will be. */
const QUIET = 1500;

/** Types queries one after the other in a page of search; `slower`: how many times slower than this processor. */
export const weighSearch = async (
  context: BrowserContext,
  page: Page,
  queries: readonly string[],
  slower = 1,
): Promise<SearchWeight> => {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(routes.search(), { waitUntil: 'networkidle' });
  const [bytes, times]: [number[], number[]] = [[], []];
  let sizes: Promise<number>[] = [];
  let [waiting, last] = [0, 0];
  const count = (change: number): void => void ([waiting, last] = [waiting + change, performance.now()]);
  page.on('request', () => count(1));
  page.on('requestfailed', () => count(-1));
  page.on('requestfinished', (request) => {
    count(-1);
    sizes.push(sizeOf(request));
  });
  /** The rest of the index comes after the first answer: it is counted with it. */
  const quiet = async (): Promise<void> => {
    while (waiting > 0 || performance.now() - last < QUIET) await page.waitForTimeout(100);
  };
  for (const query of queries) {
    sizes = [];
    times.push((await page.evaluate(typeAndWait, query)) - PAUSE);
    await quiet();
    bytes.push((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
  }
  await session.detach();
  return { bytes, times };
};

const sizeOf = async (request: Request): Promise<number> => {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  // The script of a worker is told to be empty.
  const length = Number((await request.response())?.headers()['content-length'] ?? 0);
  return Math.max(responseBodySize, length) + responseHeadersSize;
};

/** In the page: milliseconds until the results change. */
const typeAndWait = async (query: string): Promise<number> => {
  const field = document.querySelector<HTMLInputElement>('main [name="q"]');
  const place = document.querySelector('[data-results]');
  if (!field || !place) throw new Error('This is not the page of search.');
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(place, { childList: true });
  });
  return performance.now() - start;
};
