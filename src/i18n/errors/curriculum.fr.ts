import type { curriculumErrors } from '#src/features/curriculum/curriculum.errors.ts';

export const curriculumSentences: Readonly<Record<keyof typeof curriculumErrors, string>> = {};
