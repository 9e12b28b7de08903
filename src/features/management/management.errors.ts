/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors. */
export const managementErrors = {
  /** R17: somebody else wrote since the page was read. */
  'management.changed-since': 409,
  'management.date': 422,
  'management.talk-date': 422,
  'management.start': 422,
  'management.minutes': 422,
  'management.cancelled': 422,
  'management.to-come': 422,
  /** Who was there is known: the day cannot be one to come. */
  'management.was-held': 422,
  'management.decision-empty': 422,
  'management.who': 422,
  'management.talk-minutes': 422,
  'management.hours': 422,
  'management.hours-unusual': 422,
  /** A question: it is planned once somebody says « Prévoir quand même ». */
  'management.hours-over': 422,
  'management.ends-before': 422,
  'management.count': 422,
  'management.more-than-promises': 422,
} as const;
