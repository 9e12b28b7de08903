/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const adoptionErrors = {
  'adoption.no-level': 422,
  'adoption.changed-meanwhile': 409,
  'adoption.core-missing': 422,
  'adoption.not-observed': 422,
  'adoption.no-reason': 422,
  'adoption.survey-open': 409,
  'adoption.survey-done': 409,
  'adoption.survey-closed': 409,
  'adoption.nothing-answered': 422,
} as const;
