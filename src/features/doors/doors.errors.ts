/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors/doors.fr.ts. */
export const doorsErrors = {
  /** An outing of other people. */
  'doors.not-of-the-team': 403,
  /** An outing of another day, to come. */
  'doors.not-yet': 409,
  /** Somebody sent the sheet meanwhile (R17). */
  'doors.sheet-changed': 409,
  'doors.sheet-closed': 409,
  /** A number that no outing reaches. */
  'doors.too-many': 422,
} as const;
