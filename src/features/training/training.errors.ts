/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const trainingErrors = {
  'training.nothing-finished': 422,
  'training.name-empty': 422,
  'training.name-letters': 422,
  'training.reason': 422,
  'training.already-revoked': 422,
  'training.session-title': 422,
  'training.session-date': 422,
  'training.session-start': 422,
  'training.session-minutes': 422,
  'training.session-cancelled': 422,
  'training.session-to-come': 422,
  'training.too-many-checks': 429,
} as const;
