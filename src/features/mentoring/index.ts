export { getPartnerPage } from './get-partner-page.ts';
export type { PartnerPage } from './get-partner-page.ts';
export { getNetworkPage, getPartnersPage, getReviewQueue } from './get-partners-page.ts';
export type { NetworkPage, Overview, PartnersPage } from './get-partners-page.ts';
export { getPartnerItem, getReviewPage } from './get-review-page.ts';
export type { PartnerItemPage, ReviewPage } from './get-review-page.ts';
export { overviewQuery, SORTS } from './overview.rules.ts';
export type { FirstLine, NetworkDecision } from './overview.rules.ts';
export type { PartnerRow } from './partner-row.rules.ts';
