import chromiumBuild from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Its own arguments switch web security off: these are the few that a headless run needs. */
const ARGUMENTS = ['--no-zygote', '--disable-gpu', '--headless=shell', '--disable-dev-shm-usage'];

/** A real Chromium that came with `npm ci`, without root. */
export const launchBrowser = async (): Promise<Browser> => {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await chromiumBuild.executablePath(),
    args: root ? ['--no-sandbox', ...ARGUMENTS] : ARGUMENTS,
  });
};

export type WindowOptions = {
  readonly origin: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
  /** `name=value` of a signed-in person. */
  readonly cookie?: string;
  /** No transition: colours measured just after a change of theme are then the final ones. */
  readonly still?: boolean;
  /** Pixels of the screen in a pixel of the page. */
  readonly sharp?: number;
  /** False: the phone's worker does not answer, so that what travels is counted. */
  readonly worker?: boolean;
};

export type Window = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] };

/** A person's window. What the console complains of is collected: a page that breaks its own policy says so there. */
export const openWindow = async (browser: Browser, options: WindowOptions): Promise<Window> => {
  const {
    origin,
    width = 360,
    dark = false,
    javaScript = true,
    cookie,
    still = false,
    sharp = 1,
    worker = true,
  } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 700 ? 760 : 900 },
    deviceScaleFactor: sharp,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
    javaScriptEnabled: javaScript,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    serviceWorkers: worker ? 'allow' : 'block',
  });
  if (cookie !== undefined)
    await context.addCookies(cookie.split('; ').map((pair) => cookieOn(origin, pair)));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const expected = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, context, complaints };
};

const cookieOn = (origin: string, pair: string): { name: string; value: string; url: string } => {
  const [name = '', ...value] = pair.split('=');
  return { name, value: value.join('='), url: origin };
};

/** How much wider than the screen the page is, in CSS pixels: 0 is right. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Which elements of the page's content are shown at its width, and which not. */
export const shownIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')].map((element) => (element.checkVisibility() ? 1 : 0)).join(''),
  );

/** Targets under 44 px that are not links, nor words that open, inside a sentence. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // A sentence marked to be heard is still in the paragraph it was cut from.
    const around = (element: Element): Element | null =>
      element.parentElement?.matches('[data-sentence]') === true
        ? element.parentElement.parentElement
        : element.parentElement;
    const inSentence = (element: Element): boolean =>
      (element.matches('.word') ||
        (element.tagName === 'A' && getComputedStyle(element).display === 'inline')) &&
      (around(element)?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    const targets = [
      ...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea'),
    ];
    return targets
      .filter((element) => {
        const label = element.closest('label');
        const box = (label ?? element).getBoundingClientRect();
        const hidden =
          box.width === 0 || box.height === 0 || element.closest('.skip-link, .visually-hidden') !== null;
        return !hidden && !inSentence(element) && (box.height < 43.5 || box.width < 43.5);
      })
      .map(
        (element) =>
          `${element.tagName} « ${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)} »`,
      );
  });

/** Words that their own box hides a part of, and that nobody can scroll to. */
export const cutText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        const seen = element.clientWidth > 1 && element.closest('.visually-hidden, .skip-link, svg') === null;
        const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return seen && (wide || high) && element.innerText.trim() !== '';
      })
      .map((element) => `cut: « ${element.innerText.trim().slice(0, 60)} »`),
  );
