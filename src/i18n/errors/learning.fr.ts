import type { learningErrors } from '#src/features/learning/learning.errors.ts';

export const learningSentences: Readonly<Record<keyof typeof learningErrors, string>> = {
  'learning.no-choice': 'Choisissez une réponse, ou passez la question.',
};
