import type { Action } from '#src/shared/action.ts';
import { declaringActions } from './declaring.actions.ts';
import { reviewsActions } from './reviews.actions.ts';
import { talkingActions } from './talking.actions.ts';

export const milestonesActions: Readonly<Record<string, Action>> = {
  ...declaringActions,
  ...talkingActions,
  ...reviewsActions,
};
