import type { BrowserContext, Page } from 'playwright-core';

export type Weight = {
  readonly bytes: number;
  readonly scripts: readonly string[];
  /** Compressed bodies of the scripts alone. */
  readonly code: number;
};

/** What a page costs on the wire: headers and compressed bodies of everything it fetches, counted by the browser. */
export const weigh = async (context: BrowserContext, page: Page, path: string): Promise<Weight> => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let [bytes, code] = [0, 0];
  const scripts: string[] = [];
  const asked = new Set<string>();
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) code += encodedDataLength;
  });
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script') return;
    asked.add(requestId);
    scripts.push(new URL(response.url).pathname);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return { bytes, scripts, code };
};
