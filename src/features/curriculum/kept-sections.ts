import type { Module } from './curriculum.types.ts';

/** The HTML of a module's sections, by section id. */
export type KeptSections = ReadonlyMap<string, string>;

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
  const sections = new Map(
    [...html.matchAll(marked)].map(([, id = '', text = '']) => [id, text.trim()] as const),
  );
  kept.set(keyOf(module), sections);
  return sections;
};

/**
 * One section. Authors write its headings as `###`: right under the title of a part, one level too deep under the
 * title of the page. Throws when the text does not hold the section: the build and content/ do not agree.
 */
export const sectionHtml = (sections: KeptSections, id: string, under: 'page' | 'section'): string => {
  const html = sections.get(id);
  if (html === undefined) throw new Error(`The build has no text for section ${id}.`);
  return under === 'section' ? html : html.replaceAll(/<(\/?)h3\b/g, '<$1h2');
};

/** The whole module: each section under its title. */
export const wholeHtml = (sections: KeptSections, module: Pick<Module, 'sections'>): string =>
  module.sections
    .map(
      ({ id, title }) =>
        `<section id="${id}"><h2>${escapeHtml(title)}</h2>${sections.get(id) ?? ''}</section>`,
    )
    .join('\n');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
