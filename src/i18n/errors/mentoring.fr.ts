import type { mentoringErrors } from '#src/features/mentoring/mentoring.errors.ts';

export const mentoringSentences: Readonly<Record<keyof typeof mentoringErrors, string>> = {};
