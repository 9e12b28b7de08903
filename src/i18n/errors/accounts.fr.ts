import type { accountsErrors } from '#src/features/accounts/accounts.errors.ts';

export const accountsSentences: Readonly<Record<keyof typeof accountsErrors, string>> = {};
