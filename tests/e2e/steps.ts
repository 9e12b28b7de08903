import { expect } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { openWindow } from '#tests/support/browser.ts';

/** What people do in a browser, in the words they read. Nothing here knows a selector that they could not see. */

/** Somebody in front of a screen. */
export type Person = {
  readonly page: Page;
  /** What the console complained of, which nobody should have to read. */
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
};

export type Screen = {
  readonly origin: string;
  readonly javaScript: boolean;
  readonly width?: number;
  /** Of somebody who is signed in already. */
  readonly cookie?: string;
};

export const somebody = async (browser: Browser, screen: Screen): Promise<Person> => {
  const { page, context, complaints } = await openWindow(browser, { width: 1280, ...screen });
  page.setDefaultTimeout(10_000);
  return { page, complaints, leave: () => context.close() };
};

export const opens = async ({ page }: Person, path: string): Promise<void> => {
  await page.goto(path);
};

/** Types in the field of that label; a date as 2026-11-24. */
export const types = async ({ page }: Person, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).filter({ visible: true }).first().fill(text);

export const chooses = async ({ page }: Person, label: string, option: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
};

/** A radio or a checkbox, by the words beside it. */
export const ticks = async ({ page }: Person, label: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).check();

/** Presses a button that sends a form, and waits for the page that answers. */
export const presses = async ({ page }: Person, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();
  await Promise.all([page.waitForEvent('framenavigated'), button.click()]);
  await page.waitForLoadState();
};

export const follows = async ({ page }: Person, name: string): Promise<void> => {
  const link = page.getByRole('link', { name, exact: true }).filter({ visible: true }).first();
  await Promise.all([page.waitForEvent('framenavigated'), link.click()]);
  await page.waitForLoadState();
};

/** Opens a folded part, unless it is open. */
export const unfolds = async ({ page }: Person, summary: string): Promise<void> => {
  const details = page.locator('details', { has: page.locator('summary', { hasText: summary }) }).first();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
};

/** Waits until each text can be read on the page. */
export const reads = async ({ page }: Person, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) await page.getByText(text).filter({ visible: true }).first().waitFor();
};

export const doesNotRead = async ({ page }: Person, text: string): Promise<void> =>
  expect(await page.getByText(text).filter({ visible: true }).count(), text).toBe(0);

export const headingIs = async ({ page }: Person, text: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();

export const isAt = ({ page }: Person, path: string): void => expect(new URL(page.url()).pathname).toBe(path);

/** The value of a field, such as a link to hand over. */
export const valueOf = ({ page }: Person, label: string): Promise<string> =>
  page.getByLabel(label, { exact: true }).inputValue();

/** The part of a page under a heading, such as one item of a review. */
const part = ({ page }: Person, title: string): Locator => page.getByRole('region', { name: title });

/** A mentor's answer to one item: a verdict, a comment, and what goes with them. */
export const answers = async (
  person: Person,
  item: string,
  verdict: string,
  words: Readonly<Record<string, string>>,
  unfolding: readonly string[] = [],
): Promise<void> => {
  const region = part(person, item);
  await region.getByRole('radio', { name: verdict, exact: true }).check();
  for (const summary of unfolding) await region.locator('summary', { hasText: summary }).click();
  for (const [label, text] of Object.entries(words)) {
    await region.getByLabel(label, { exact: true }).fill(text);
  }
};

/** Chooses a file, as if it came from the phone. */
export const picks = async (
  { page }: Person,
  label: string,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> => page.getByLabel(label, { exact: true }).setInputFiles(file);

/** Where a link leads. */
export const addressOf = async ({ page }: Person, name: string): Promise<string> =>
  (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';

/** What an address answers to somebody: its status and its text. */
export const gets = async ({ page }: Person, path: string): Promise<readonly [number, string]> => {
  const answer = await page.context().request.get(path, { maxRedirects: 0 });
  return [answer.status(), await answer.text()];
};
