import { declaringNotices } from './declaring.fr.ts';
import { reviewsNotices } from './reviews.fr.ts';

/** What is said once after a write of this feature. */
export const milestonesNotices: Readonly<Record<string, string>> = { ...reviewsNotices, ...declaringNotices };
