import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#db/schema/lists.ts';
import { amountField } from '#src/features/costs/index.ts';
import { budgetWords, costWords } from '#src/i18n/costs.fr.ts';
import { figuresWords as words } from '#src/i18n/indicators.fr.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';

/** Tables of a campaign and of a team, on a phone and on paper. */
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  await fills('/budget', 'costs.saveBudgetLine', budgetWords.sides.income, {
    label: 'Mission pour un bailleur',
    ...amounts,
  });
  await fills(costPage(), 'costs.saveLine', costWords.posts.support, {
    label: 'Accompagnement',
    amount: '12 500,50',
    how: 'Heures de la responsable',
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const quarters = Array.from({ length: 8 }, (_, quarter) => quarter);
const amounts = Object.fromEntries(
  quarters.map((quarter) => [amountField('cautious', quarter), '12 000,50']),
);
const pathOf = (role: Role, pattern: RegExp): string =>
  demo.paths[role].find((path) => pattern.test(path)) ?? '';
const costPage = (): string => pathOf('director', /^\/campagnes\/[^/]+\/cout$/);
const open = async (role: Role, path: string, width = 360): Promise<Page> => {
  const { page } = await openWindow(browser, { origin: demo.origin, cookie: demo.cookies[role], width });
  await page.goto(path);
  return page;
};
/** The director fills the new line of a page and sends it. */
const fills = async (
  path: string,
  action: string,
  choice: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  const page = await open('director', path);
  const form = page.locator(`form:has([name=_action][value="${action}"]):has([name=id][value=""])`);
  await form.locator('select').selectOption({ label: choice });
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
  await form.locator('button').click();
  await page.locator('table').first().waitFor();
  await page.context().close();
};

/** Cells under these heads that a phone shows in part only, every table being open; the heads that were found. */
const columnsOf = (page: Page, heads: readonly string[]): Promise<{ found: string[]; cut: string[] }> =>
  page.evaluate(async (heads) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // Until its own letters are there, a table is as wide as others make it.
    await document.fonts.ready;
    const columns = [...document.querySelectorAll('.scroll-box thead th')].filter((head) =>
      heads.includes(head.textContent.trim()),
    );
    const cut = columns.flatMap((head) => {
      const box = head.closest('.scroll-box');
      const right = box?.getBoundingClientRect().right ?? 0;
      const place = [...(head.parentElement?.children ?? [])].indexOf(head) + 1;
      return [...(box?.querySelectorAll(`tr > :nth-child(${String(place)})`) ?? [])]
        .filter((cell) => cell.getBoundingClientRect().right > right + 1)
        .map((cell) => cell.textContent.trim());
    });
    return { found: [...new Set(columns.map((head) => head.textContent.trim()))], cut };
  }, heads);

describe('the tables of a campaign and of a team', { timeout: 60_000 }, () => {
  it.each([
    ['manager', /\/chiffres$/, [words.value, words.rate, words.state]],
    ['director', /\/cout$/, [costWords.amount]],
  ] as const)('show a %s on her phone what matters first, in %s', async (role, path, heads) => {
    const page = await open(role, pathOf(role, path));
    expect(await columnsOf(page, heads)).toEqual({ found: heads, cut: [] });
    await page.context().close();
  });

  it('say the planned hours of everybody on a phone, without a table', async () => {
    const page = await open('manager', routes.plannedHours());
    expect(await page.locator('table').isVisible()).toBe(false);
    expect(await page.locator('.task-hint').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^\d+\sh(\s\d+)? sur \d+\sh\s: sorties\s\d+\sh/),
    );
    await page.context().close();
  });

  it.each([
    ['the budget', 'director', /^\/budget$/, 267],
    ['the planned hours', 'manager', /^\/equipe\/heures$/, 267],
    ['the figures', 'manager', /\/chiffres$/, 180],
    ['the cost', 'director', /\/cout$/, 180],
  ] as const)('fit the paper that they ask for: %s', async (_what, role, path, millimetres) => {
    const page = await open(role, pathOf(role, path), Math.floor((millimetres / 25.4) * 96));
    await page.emulateMedia({ media: 'print' });
    const asked = await page.locator('.landscape').count();
    expect(asked > 0).toBe(millimetres === 267);
    const wider = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll('table')].map(
        (table) => table.getBoundingClientRect().right - innerWidth,
      );
    });
    expect(Math.max(...wider)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('leave the attendance of nine people on one sheet', async () => {
    const page = await open('manager', pathOf('manager', /\/feuille$/), 1280);
    expect(await page.locator('tbody th').count()).toBe(9);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });
});
