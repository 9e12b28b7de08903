import type { Browser, Page } from 'playwright-core';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';
import { expectedQueries } from '#tests/features/search/queries.ts';
import type { ExpectedQuery } from '#tests/features/search/queries.ts';
import { openWindow } from './browser.ts';
import type { Installed } from './installed.ts';

export type Answered = ExpectedQuery & {
  readonly engine: 'server' | 'pagefind';
  readonly got: string | null;
};

const read = (attribute: string): string => attribute.replaceAll('&amp;', '&');

/** Addresses of the results that a page of search holds, in order. */
export const resultsIn = (html: string): string[] =>
  [...html.matchAll(/class="result-title" href="([^"]+)"/g)].map(([, href]) => read(href ?? ''));

/** What the server answers to somebody without a script. */
export const searchOnServer = async (
  { origin, cookies }: Installed,
  role: Role,
  query: string,
): Promise<string[]> => {
  const answer = await fetch(origin + routes.search(query), { headers: { cookie: cookies[role] } });
  return resultsIn((await answer.text()).replace(/<template[\s\S]*?<\/template>/g, ''));
};

/** Types a query in an open page of search and waits for what Pagefind answers. */
export const searchInBrowser = async (page: Page, query: string): Promise<string[]> => {
  await page.fill('main [name="q"]', query);
  await page.waitForFunction((typed) => new URL(location.href).searchParams.get('q') === typed, query);
  return page
    .locator('.result-title')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
};

/** Every expected query through both engines, with the first result of each. */
export const runQueries = async (installed: Installed, browser: Browser): Promise<Answered[]> => {
  const answered: Answered[] = [];
  for (const role of roles) {
    const { page, context } = await openWindow(browser, {
      origin: installed.origin,
      cookie: installed.cookies[role],
    });
    await page.goto(routes.search());
    for (const query of expectedQueries.filter((each) => each.role === role)) {
      const [server] = await searchOnServer(installed, role, query.typed);
      const [pagefind] = await searchInBrowser(page, query.typed);
      answered.push({ ...query, engine: 'server', got: server ?? null });
      answered.push({ ...query, engine: 'pagefind', got: pagefind ?? null });
    }
    await context.close();
  }
  return answered;
};

/** How many first results of an engine are the expected ones. */
export const countRight = (answered: readonly Answered[], engine: Answered['engine']): number =>
  answered.filter((each) => each.engine === engine && each.got === each.first).length;
