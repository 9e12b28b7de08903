/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const hillErrors = {
  'hill.no-place': 422,
  'hill.changed-meanwhile': 409,
} as const;
