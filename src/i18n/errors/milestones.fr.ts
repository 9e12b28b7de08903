import type { milestonesErrors } from '#src/features/milestones/milestones.errors.ts';
import { declaringSentences } from './declaring.fr.ts';
import { reviewsSentences } from './reviews.fr.ts';

export const milestonesSentences: Readonly<Record<keyof typeof milestonesErrors, string>> = {
  ...reviewsSentences,
  ...declaringSentences,
};
