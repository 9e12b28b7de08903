import type { Action } from '#src/shared/action.ts';

export const learningActions: Readonly<Record<string, Action>> = {};
