/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors/practice.fr.ts. */
export const practiceErrors = {
  /** A sentence about a visit that could tell who was visited. */
  'practice.personal-details': 422,
  /** « Je l'ai essayé » without saying how it went. */
  'practice.no-face': 422,
} as const;
