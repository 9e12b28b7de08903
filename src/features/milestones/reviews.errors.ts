/** Error codes of reviews and their HTTP status; gathered in milestones.errors.ts. */
export const reviewsErrors = {
  'milestones.review-incomplete': 422,
  'milestones.review-line-missing': 422,
  'milestones.review-line-twice': 422,
  'milestones.review-item-not-sent': 422,
  'milestones.review-already-accepted': 422,
  'milestones.review-comment-required': 422,
  'milestones.review-adaptation-required': 422,
  'milestones.review-adaptation-touches-core': 422,
  'milestones.review-adaptation-needs-verdict': 422,
  'milestones.review-reservation-needs-acceptance': 422,
  'milestones.review-reservation-incomplete': 422,
  'milestones.review-missing-item-needs-reservation': 422,
  /** R9: the first decision wins. */
  'milestones.review-decided': 409,
  /** The partner took its sending back, or sent again, meanwhile. */
  'milestones.review-other-sending': 409,
  /** R4: head office decides after the mentor's opinion. */
  'milestones.review-awaits-mentor': 409,
  /** Decided, then undone, while the form was open. */
  'milestones.review-reopened': 409,
  'milestones.review-undone': 409,
  'milestones.undo-reason': 422,
  'milestones.reservation-lifted': 409,
  'milestones.not-applicable-reason': 422,
  'milestones.not-applicable-core': 422,
  'milestones.not-applicable-already': 409,
  'milestones.applicable-reason': 422,
  'milestones.applicable-already': 409,
} as const;
