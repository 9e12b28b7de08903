import type { Action } from '#src/shared/action.ts';

export const organisationsActions: Readonly<Record<string, Action>> = {};
