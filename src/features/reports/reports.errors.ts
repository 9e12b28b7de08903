/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const reportsErrors = {
  'reports.busy': 503,
  'reports.title': 422,
  'reports.period': 422,
  'reports.too-long': 422,
  'reports.future': 422,
  'reports.reason': 422,
  'reports.changed': 409,
  'reports.figures-changed': 409,
  'reports.already-published': 409,
  'reports.already-withdrawn': 409,
  'reports.run-ended': 422,
} as const;
