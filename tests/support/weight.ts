import type { BrowserContext, Page } from 'playwright-core';

export type Weight = { readonly bytes: number; readonly scripts: readonly string[] };

/** What a page costs on the wire: headers and compressed bodies of everything it fetches, counted by the browser. */
export const weigh = async (context: BrowserContext, page: Page, path: string): Promise<Weight> => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  const scripts: string[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on('Network.responseReceived', ({ type, response }) => {
    if (type === 'Script') scripts.push(new URL(response.url).pathname);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return { bytes, scripts };
};
