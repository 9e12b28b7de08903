import type { Language } from '#src/features/curriculum/languages.types.ts';
import { list } from './format.ts';

const names = {
  ar: 'arabe',
  en: 'anglais',
  es: 'espagnol',
  fa: 'persan',
  pl: 'polonais',
  ps: 'pachto',
  pt: 'portugais',
  ro: 'roumain',
  ru: 'russe',
  tr: 'turc',
  uk: 'ukrainien',
} satisfies Record<Language, string>;

/** The words of a page in another language than French. */
export const languageWords = {
  names,
  /** « arabe (à vérifier par un locuteur), polonais » */
  list: (pages: readonly { readonly language: Language; readonly checked: boolean }[]): string =>
    list(
      pages.map(
        ({ language, checked }) => `${names[language]}${checked ? '' : ' (à vérifier par un locuteur)'}`,
      ),
    ),
  title: (language: Language): string => `Les mots en ${names[language]}`,
  unchecked: 'À vérifier par un locuteur',
  checked: 'Vérifié par un locuteur',
  always: (language: Language): string => `Ouvrir en ${names[language]} à chaque page`,
  never: 'Ne plus ouvrir à chaque page',
} as const;
