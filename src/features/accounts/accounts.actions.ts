import type { Action } from '#src/shared/action.ts';

export const accountsActions: Readonly<Record<string, Action>> = {};
