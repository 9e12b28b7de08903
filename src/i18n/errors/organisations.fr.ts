import type { organisationsErrors } from '#src/features/organisations/organisations.errors.ts';

export const organisationsSentences: Readonly<Record<keyof typeof organisationsErrors, string>> = {};
