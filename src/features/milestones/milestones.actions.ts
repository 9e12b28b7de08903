import type { Action } from '#src/shared/action.ts';

export const milestonesActions: Readonly<Record<string, Action>> = {};
