/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors/campaigns.fr.ts. */
export const campaignsErrors = {
  'campaigns.title': 422,
  'campaigns.theme': 422,
  'campaigns.need': 422,
  'campaigns.target': 422,
  'campaigns.ends-before': 422,
  'campaigns.indicator-name': 422,
  'campaigns.sector-name': 422,
  'campaigns.sector-name-taken': 422,
  'campaigns.sector-doors': 422,
  /** At least 50 doors (domain.md 4.1): below, a count would tell a household. */
  'campaigns.sector-small': 422,
  'campaigns.sector-used': 409,
  /** Taken out since the page was opened. */
  'campaigns.sector-gone': 409,
  'campaigns.outing-sector': 422,
  'campaigns.outing-half-day': 422,
  'campaigns.outing-place': 422,
  'campaigns.outing-time': 422,
  'campaigns.outing-minutes': 422,
  'campaigns.outing-team': 422,
  /** Not a member of the association on that day. */
  'campaigns.outing-absent': 422,
  'campaigns.outing-times': 422,
  'campaigns.fact-date': 422,
  'campaigns.fact-number': 422,
  'campaigns.evidence-nothing': 422,
  'campaigns.evidence-elsewhere': 409,
  /** R17: somebody changed the same thing since the page was opened. */
  'campaigns.changed-meanwhile': 409,
  'campaigns.closed': 409,
} as const;
