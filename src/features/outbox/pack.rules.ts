/** What a phone keeps of a text, as it travels: all its pages at once. Shared with the phone. */

/** The worker that opens kept pages, written by the build (src/server/phone-worker.ts). */
export const WORKER = '/sw.js';

export type PackPage = {
  readonly path: string;
  readonly html: string;
  /** The policy that the page was sent with: it holds without network too. */
  readonly csp: string;
};

export type Pack = {
  /** Of the module, the scenario, or `words`. */
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Where it opens. */
  readonly href: string;
  /** Styles, scripts and pictures of its pages. */
  readonly assets: readonly string[];
  readonly pages: readonly PackPage[];
};

/** The built files that pages load, each once. */
export const assetsIn = (pages: readonly { readonly html: string }[]): string[] => [
  ...new Set(pages.flatMap(({ html }) => html.match(/\/_astro\/[\w.@/-]+/g) ?? [])),
];

/** The cache of what one person kept of one text; another person's begins otherwise. */
export const cacheOf = (person: string): string => `essaim-kept/${person}/`;
export const cacheName = (person: string, { id, version }: Pick<Pack, 'id' | 'version'>): string =>
  `${cacheOf(person)}${id}/${version}`;
