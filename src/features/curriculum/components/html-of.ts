import type { Module } from '../curriculum.types.ts';
import { sectionHtml, wholeHtml } from '../kept-sections.ts';
import type { KeptSections } from '../kept-sections.ts';

/** Which text is shown (the whole module when no section is named), and under which heading. */
export type Place = { readonly sectionId: string | null; readonly under: 'page' | 'section' };

/** The kept text of a place. */
export const htmlOf = (sections: KeptSections, module: Module, { sectionId, under }: Place): string =>
  sectionId === null ? wholeHtml(sections, module, under) : sectionHtml(sections, sectionId, under);
