import type { Action } from '#src/shared/action.ts';

export const formsActions: Readonly<Record<string, Action>> = {};
