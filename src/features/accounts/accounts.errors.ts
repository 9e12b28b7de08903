/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors.fr.ts. */
export const accountsErrors = {} as const;
