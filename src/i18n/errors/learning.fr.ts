import type { learningErrors } from '#src/features/learning/learning.errors.ts';

export const learningSentences: Readonly<Record<keyof typeof learningErrors, string>> = {};
