import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every page that is opened there will have axe at hand: given with the page, it is compiled once for them all. */
export const bringAxe = async (page: Page): Promise<void> => void (await page.addInitScript(axe.source));

/** The violations that axe finds in the page as it is shown now, one line each. */
export const violationsOf = async (page: Page, options: RunOptions): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (run) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      ...run,
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, options);
};
