import type { Action } from '#src/shared/action.ts';
import { reviewsActions } from './reviews.actions.ts';

export const milestonesActions: Readonly<Record<string, Action>> = { ...reviewsActions };
