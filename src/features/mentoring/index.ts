export { getReviewPage } from './get-review-page.ts';
export type { ReviewPage } from './get-review-page.ts';
