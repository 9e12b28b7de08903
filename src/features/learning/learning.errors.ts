/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors.fr.ts. */
export const learningErrors = {
  /** « Répondre » without having chosen. */
  'learning.no-choice': 422,
} as const;
