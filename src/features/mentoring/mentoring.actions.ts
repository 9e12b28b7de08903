import type { Action } from '#src/shared/action.ts';

export const mentoringActions: Readonly<Record<string, Action>> = {};
