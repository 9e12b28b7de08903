import type { hillErrors } from '#src/features/hill/hill.errors.ts';

export const hillSentences: Readonly<Record<keyof typeof hillErrors, string>> = {
  'hill.no-place': 'Choisissez une place pour ce chantier.',
  'hill.changed-meanwhile':
    'Quelqu’un a fait le point pendant que vous écriviez. Vos réponses sont gardées ci-dessous.',
};
