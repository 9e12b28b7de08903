import type { practiceErrors } from '#src/features/practice/practice.errors.ts';

export const practiceSentences: Readonly<Record<keyof typeof practiceErrors, string>> = {
  'practice.personal-details':
    'N’écrivez pas de nom, de numéro ni d’adresse. Un mot avec une majuscule ressemble à un nom.',
  'practice.no-face': 'Choisissez comment cela s’est passé.',
};
