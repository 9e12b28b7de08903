import { declaringErrors } from './declaring.errors.ts';
import { reviewsErrors } from './reviews.errors.ts';

/** Error codes of this feature and their HTTP status; the French sentence is in src/i18n/errors.fr.ts. */
export const milestonesErrors = { ...reviewsErrors, ...declaringErrors } as const;
