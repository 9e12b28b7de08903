import type { milestonesErrors } from '#src/features/milestones/milestones.errors.ts';

export const milestonesSentences: Readonly<Record<keyof typeof milestonesErrors, string>> = {};
