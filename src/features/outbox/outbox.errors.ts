/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors.fr.ts. */
export const outboxErrors = {
  /** What a phone sends cannot be read. */
  'outbox.unreadable': 400,
  /** A kind of event that this server does not know. */
  'outbox.unknown-kind': 422,
  /** The text it speaks of is no longer in Essaim, or no longer for her. */
  'outbox.gone': 410,
  /** Kept for somebody else than the person who is signed in. */
  'outbox.other-person': 409,
} as const;
