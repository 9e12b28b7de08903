import type { formsErrors } from '#src/features/forms/forms.errors.ts';

export const formsSentences: Readonly<Record<keyof typeof formsErrors, string>> = {};
