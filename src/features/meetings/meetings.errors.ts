/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors/meetings.fr.ts. */
export const meetingsErrors = {
  'meetings.date-far': 422,
  'meetings.time': 422,
  'meetings.minutes': 422,
  'meetings.kind': 422,
  'meetings.partner': 422,
  'meetings.point-empty': 422,
  /** Its minutes or its report were handed in: it no longer moves. */
  'meetings.reported': 409,
  'meetings.cancelled': 409,
  /** Minutes tell a call that was held. */
  'meetings.to-come': 422,
  'meetings.promise-empty': 422,
  'meetings.promise-side': 422,
  'meetings.promise-settled': 409,
  'meetings.clearing-empty': 422,
  /** R17: another page or another device kept notes of the same call. */
  'meetings.notes-elsewhere': 409,
  /** R9: the first minutes win; a correction is another attempt. */
  'meetings.sent-meanwhile': 409,
  'meetings.seen-empty': 422,
  'meetings.count': 422,
  'meetings.criterion-sum': 422,
  'meetings.doors-missing': 422,
  'meetings.personal-details': 422,
  'meetings.proof-hidden': 422,
} as const;
