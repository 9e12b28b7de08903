/** Error codes of the message of a campaign and their HTTP status; the French sentence is in src/i18n/errors. */
export const messageErrors = {
  'message.changed-meanwhile': 409,
  /** The workshop is told once it took place. */
  'message.to-come': 422,
  /** A reason for true or false, without what it speaks of. */
  'message.claim-missing': 422,
} as const;
