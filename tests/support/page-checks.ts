import type { Page } from 'playwright-core';
import { markupFaults } from './markup.ts';

/** What our own check of a page found: how many things it looked at, and which are wrong. */
export type Found = { readonly concerned: number; readonly faults: readonly string[] };

export type PageCheck = {
  /** Its key in `accessibilityWords.checks` (src/i18n/accessibility.fr.ts). */
  readonly id: string;
  /** Criteria of RGAA 4.1 that it helps to answer; none for what WCAG 2.2 adds. */
  readonly criteria: readonly string[];
  readonly run: (page: Page) => Promise<Found>;
};

const every = (page: Page, selector: string, wrong: string): Promise<Found> =>
  page.evaluate(
    ([all, bad]) => ({
      concerned: document.querySelectorAll(all).length,
      faults: [...document.querySelectorAll(bad)].map((element) => element.outerHTML.slice(0, 90)),
    }),
    [selector, wrong] as const,
  );

/** A drawing is either hidden from those who listen, or named. */
const images = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    // A drawing made of links is read link by link: it is no image.
    const all = [...document.querySelectorAll('svg, img')].filter(
      (image) => image.closest('svg svg') === null && image.querySelector('a[href]') === null,
    );
    const told = (image: Element): boolean =>
      image.closest('[aria-hidden=true]') !== null ||
      image.hasAttribute('alt') ||
      (image.getAttribute('role') === 'img' && (image.getAttribute('aria-label') ?? '') !== '');
    return {
      concerned: all.length,
      faults: all.filter((image) => !told(image)).map((image) => image.outerHTML.slice(0, 90)),
    };
  });

/** A table has a title, and each of its headers says over what it reigns. */
const tableTitles = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const tables = [...document.querySelectorAll('table')];
    const titled = (table: HTMLTableElement): boolean =>
      (table.caption?.textContent ?? '').trim() !== '' ||
      (table.closest('[role=region]')?.getAttribute('aria-label') ?? '') !== '';
    return {
      concerned: tables.length,
      faults: tables.filter((table) => !titled(table)).map((table) => table.outerHTML.slice(0, 90)),
    };
  });

const headings = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    const ones = levels.filter((level) => level === 1).length;
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    return {
      concerned: levels.length,
      faults: [...(ones === 1 ? [] : [`${ones} h1`]), ...skips.map((level) => `h${level} skips a level`)],
    };
  });

/** Header, main and footer once each; every navigation has a name of its own. */
const landmarks = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const once = ['body > header', 'body > main', 'body > footer'].filter(
      (selector) => document.querySelectorAll(selector).length !== 1,
    );
    const names = [...document.querySelectorAll('nav')].map((nav) => nav.getAttribute('aria-label') ?? '');
    const odd = names.filter((name, index) => name === '' || names.indexOf(name) !== index);
    return { concerned: 3 + names.length, faults: [...once, ...odd.map((name) => `nav « ${name} »`)] };
  });

const uniqueIds = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return { concerned: ids.length, faults: ids.filter((id, index) => ids.indexOf(id) !== index) };
  });

/** The HTML as it was served; a page that answered 404 or shows an error is one too. */
const markup = async (page: Page): Promise<Found> => {
  const html = await page.evaluate(() => fetch(location.href).then((answer) => answer.text()));
  return { concerned: 1, faults: markupFaults(html) };
};

/** Whatever can take the focus shows it: itself, or the row that holds it. */
const focusRing = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const look = (element: Element): string =>
      [element, element.parentElement, element.nextElementSibling, element.querySelector('rect, path')]
        .flatMap((each) => (each === null ? [] : [getComputedStyle(each), getComputedStyle(each, '::after')]))
        .map(({ outline, boxShadow, borderColor, backgroundColor, strokeWidth }) =>
          [outline, boxShadow, borderColor, backgroundColor, strokeWidth].join(),
        )
        .join('|');
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input, select, textarea, [tabindex="0"]',
      ),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
    const faults = all.filter((element) => {
      const before = look(element);
      element.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      const same = document.activeElement === element && look(element) === before;
      element.blur();
      return same;
    });
    return { concerned: all.length, faults: faults.map((element) => element.outerHTML.slice(0, 90)) };
  });

/** Runs `change` in the page, and says whether it then scrolls sideways or cuts a text. */
const stillFits = async (page: Page, change: () => void): Promise<Found> => {
  await page.evaluate(change);
  const faults = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (position === 'absolute' || element.closest('svg, .visually-hidden') !== null) return false;
      return (
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) ||
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 2)
      );
    });
    return [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 90)}`),
    ];
  });
  return { concerned: 1, faults };
};

const doubleText = (page: Page): Promise<Found> =>
  stillFits(page, () => {
    document.documentElement.style.fontSize = '200%';
  });

/** The spacing that WCAG 1.4.12 lets a reader ask for. */
const widerSpacing = (page: Page): Promise<Found> =>
  stillFits(page, () => {
    document.documentElement.style.fontSize = '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        ' p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });

const smallScreen = async (page: Page): Promise<Found> => {
  await page.setViewportSize({ width: 320, height: 256 });
  return stillFits(page, () => undefined);
};

/** The first thing that Tab reaches leads past the header. */
const skipLink = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const first = document.querySelector<HTMLAnchorElement>('a[href], button, input, summary');
    const target = document.querySelector(first?.getAttribute('href') ?? '#none');
    return {
      concerned: 1,
      faults: target?.tagName === 'MAIN' ? [] : ['the first link is not the skip link'],
    };
  });

const linked = (page: Page, within: string, path: string): Promise<Found> =>
  page.evaluate(
    ([box, href]) => ({
      concerned: 1,
      faults: document.querySelector(`${box} [href="${href}"]`) === null ? [`no ${href} in ${box}`] : [],
    }),
    [within, path] as const,
  );

const language = (page: Page): Promise<Found> =>
  page.evaluate(() => ({
    concerned: 1,
    faults: document.documentElement.lang === 'fr' ? [] : [`lang=${document.documentElement.lang}`],
  }));

const title = (page: Page): Promise<Found> =>
  page.evaluate(() => ({
    concerned: 1,
    faults: / – Essaim$/.test(document.title) ? [] : [document.title],
  }));

/** At 1280 px, in this order: the last ones change the page. */
export const pageChecks: readonly PageCheck[] = [
  { id: 'images', criteria: ['1.1', '1.2'], run: images },
  { id: 'tableTitles', criteria: ['5.4'], run: tableTitles },
  {
    id: 'tableHeaders',
    criteria: ['5.6', '5.7'],
    run: (page) => every(page, 'th', 'th:not([scope]):not([role]), table:not(:has(th)), th:empty'),
  },
  { id: 'markup', criteria: ['8.1', '8.2'], run: markup },
  { id: 'uniqueIds', criteria: ['8.2'], run: uniqueIds },
  { id: 'language', criteria: ['8.3', '8.4'], run: language },
  { id: 'title', criteria: ['8.5'], run: title },
  {
    id: 'noPresentation',
    criteria: ['10.1'],
    run: (page) =>
      every(
        page,
        'body',
        'font, center, big, tt, strike, basefont, marquee, blink, [align], [bgcolor], col[width], body [style]',
      ),
  },
  { id: 'headings', criteria: ['9.1'], run: headings },
  { id: 'landmarks', criteria: ['9.2', '12.6'], run: landmarks },
  {
    id: 'groups',
    criteria: ['11.5', '11.6'],
    run: (page) => every(page, 'fieldset', 'fieldset:not(:has(> legend)), input[type=radio]:not(fieldset *)'),
  },
  { id: 'siteMap', criteria: ['12.1', '12.4'], run: (page) => linked(page, 'footer', '/plan-du-site') },
  { id: 'skipLink', criteria: ['12.7'], run: skipLink },
  {
    id: 'tabOrder',
    criteria: ['12.8'],
    run: (page) => every(page, '[tabindex]', '[tabindex]:not([tabindex="0"], [tabindex="-1"])'),
  },
  { id: 'noShortcut', criteria: ['12.10'], run: (page) => every(page, 'body', '[accesskey]') },
  { id: 'noNewWindow', criteria: ['13.2'], run: (page) => every(page, 'a', '[target]') },
  { id: 'focusRing', criteria: ['10.7'], run: focusRing },
  { id: 'doubleText', criteria: ['10.4'], run: doubleText },
  { id: 'widerSpacing', criteria: ['10.12'], run: widerSpacing },
  { id: 'smallScreen', criteria: ['10.11'], run: smallScreen },
];

/** What the grid says there is none of: counted on every page, so that the first one is noticed. */
export const rareElements = [
  'audio',
  'video',
  'iframe',
  'object',
  'embed',
  'canvas',
  'map',
  'input[type=image]',
  'table[role=presentation]',
  'table[summary]',
  'figure',
  'blockquote',
  'q',
  '[lang]:not(html)',
  '[dir]',
  'optgroup',
  'meta[http-equiv=refresh]',
  'a[href="/recherche"]',
] as const;

export const countElements = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    (selectors) => selectors.map((selector) => document.querySelectorAll(selector).length),
    rareElements,
  );
