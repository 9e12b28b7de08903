/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const accountsErrors = {
  'accounts.wrong-passphrase': 422,
  'accounts.too-many-tries': 429,
  'accounts.busy': 503,
  'accounts.email-empty': 422,
  'accounts.email-shape': 422,
  'accounts.email-taken': 422,
  'accounts.name-empty': 422,
  'accounts.passphrase-empty': 422,
  'accounts.passphrase-short': 422,
  'accounts.passphrase-long': 422,
  'accounts.passphrase-common': 422,
  'accounts.link-dead': 410,
} as const;
