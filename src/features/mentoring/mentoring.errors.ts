/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors.fr.ts. */
export const mentoringErrors = {
  'mentoring.follow-up-seen': 422,
  'mentoring.handover-empty': 422,
  'mentoring.phrase-empty': 422,
} as const;
