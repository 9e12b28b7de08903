/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const costsErrors = {
  /** R17: somebody else wrote since the page was read. */
  'costs.changed-since': 409,
  'costs.amount': 422,
  'costs.label': 422,
  'costs.how': 422,
  'costs.too-many': 422,
  'costs.month': 422,
  'costs.month-far': 422,
  'costs.mission': 422,
} as const;
