/** A document as Pagefind reads it: a page of HTML whose parts weigh what they are worth. */
import type { Kind, SearchDocument } from './search.types.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Pagefind joins what an apostrophe separates: « l’entretien » would be one word that nobody types. */
const apart = (text: string): string => escaped(text).replace(/(?<=\p{L})[’'](?=\p{L})/gu, '’ ');

/** Undoes what `htmlOf` did to apostrophes, in what Pagefind gives back. */
export const together = (text: string): string =>
  text.replaceAll('’ ', '’').replace(/ (?=[»?!:;])|(?<=«) /g, '\u00A0');

/** What is kept beside the text, under these names, to print a result. */
export type Kept = Record<'kind' | 'href' | 'title' | 'summary', string> &
  Partial<Record<'synonyms' | 'months', string>>;

const keptOf = ({ kind, href, title, summary, synonyms, months }: SearchDocument): Kept => ({
  kind,
  href,
  title,
  summary,
  synonyms: synonyms.join('|'),
  months: months.join(' '),
});

/** The head of a document as Pagefind gives it back. */
export const headOf = ({
  kind,
  href,
  title,
  summary,
  synonyms,
  months,
}: Kept): Omit<SearchDocument, 'parts'> => ({
  id: href,
  kind: kind as Kind,
  href,
  title,
  summary,
  synonyms: (synonyms ?? '').split('|').filter((name) => name !== ''),
  months: (months ?? '')
    .split(' ')
    .filter((month) => month !== '')
    .map(Number),
});

/** How Pagefind ranks: what the documents weigh, then what is kept beside them. */
export const pagefindOptions = {
  excerptLength: 24,
  ranking: {
    metaWeights: { title: 10, synonyms: 4, summary: 1, kind: 0, href: 0, months: 0 },
  },
};

const weighing = (weight: number, text: string): string =>
  `<p data-pagefind-weight="${String(weight)}">${apart(text)}</p>`;

/** The page of a document. The address of a part is the id of its heading: that is what Pagefind gives back of it. */
export const htmlOf = (document: SearchDocument): string => {
  const { title, synonyms, summary, parts } = document;
  const kept = Object.entries(keptOf(document))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escaped(value)}">`);
  const texts = parts.map(({ title: heading, href, text }) =>
    heading === ''
      ? weighing(1, text)
      : `<h2 id="${escaped(href)}" data-pagefind-weight="3">${apart(heading)}</h2>${weighing(1, text)}`,
  );
  return [
    `<html lang="fr"><head>${kept.join('')}</head><body><main data-pagefind-body>`,
    `<h1 data-pagefind-weight="10">${apart(title)}</h1>`,
    ...synonyms.map((name) => weighing(8, name)),
    weighing(4, summary),
    ...texts,
    '</main></body></html>',
  ].join('');
};
