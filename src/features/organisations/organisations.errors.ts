/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const organisationsErrors = {
  'organisations.name-empty': 422,
  'organisations.name-taken': 422,
  'organisations.start-month': 422,
  'organisations.mentor-missing': 422,
  'organisations.person-name': 422,
  'organisations.person-role': 422,
  'organisations.membership-held': 422,
  'organisations.run-ended': 422,
  'organisations.pause-reason': 422,
  'organisations.pause-running': 422,
  'organisations.pause-none': 422,
  'organisations.last-head-office': 422,
  'organisations.assignment-ends-before-start': 422,
  'organisations.assignment-undated-stand-in': 422,
  'organisations.assignment-second-lead': 422,
  'organisations.assignment-already-assigned': 422,
} as const;
