import type { Module } from './curriculum.types.ts';
import { getCurriculum } from './get-curriculum.ts';
import { withWords } from './words.rules.ts';

/** The HTML of a module's sections, by section id: as written, and with the words of the glossary made to open. */
export type KeptSections = ReadonlyMap<string, { readonly plain: string; readonly withWords: string }>;

const startOf = (id: string): string => `<!--section ${id}-->`;
const END = '<!--/section-->';
const marked = /<!--section ([\w-]+)-->([\s\S]*?)<!--\/section-->/g;

/** What `Section.astro` puts around a section, so that the page can find it again. */
export const sectionMarks = (id: string): { readonly start: string; readonly end: string } => ({
  start: startOf(id),
  end: END,
});

const kept = new Map<string, KeptSections>();
const keyOf = ({ id, version }: Pick<Module, 'id' | 'version'>): string => `${id} ${version}`;

/**
 * A module's text is rendered once per version, then kept: it is the same for everybody and rendering MDX is the
 * largest cost of a page (stack 13.2). Null before the first time.
 */
export const keptSections = (module: Pick<Module, 'id' | 'version'>): KeptSections | null =>
  kept.get(keyOf(module)) ?? null;

/** Cuts the rendered text of a module into its sections and keeps them. */
export const keepSections = (module: Pick<Module, 'id' | 'version'>, html: string): KeptSections => {
  const { wordsOfSection } = getCurriculum();
  const sections = new Map(
    [...html.matchAll(marked)].map(([, id = '', text = '']) => {
      const plain = text.trim();
      return [id, { plain, withWords: withWords(plain, wordsOfSection(id)) }] as const;
    }),
  );
  kept.set(keyOf(module), sections);
  return sections;
};

/**
 * One section. Authors write its headings as `###`: right under the title of a part, one level too deep under the
 * title of the page, where its words open. Throws when the text does not hold it: the build and content/ do not agree.
 */
export const sectionHtml = (sections: KeptSections, id: string, under: 'page' | 'section'): string => {
  const html = sections.get(id);
  if (html === undefined) throw new Error(`The build has no text for section ${id}.`);
  return under === 'section' ? html.plain : html.withWords.replaceAll(/<(\/?)h3\b/g, '<$1h2');
};

/** The whole module: each section under its title. */
export const wholeHtml = (
  sections: KeptSections,
  module: Pick<Module, 'sections'>,
  under: 'page' | 'section',
): string => {
  const html = module.sections
    .map(
      ({ id, title }) =>
        `<section id="${id}"><h2>${escapeHtml(title)}</h2>${sections.get(id)?.plain ?? ''}</section>`,
    )
    .join('\n');
  return under === 'page'
    ? html
    : html.replaceAll(/<(\/?)h([23])\b/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}`);
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
