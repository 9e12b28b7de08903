/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors/guests.fr.ts. */
export const guestsErrors = {
  'guests.label-empty': 422,
  /** Not after today, or more than six months away. */
  'guests.expiry': 422,
  'guests.too-many-tries': 429,
} as const;
