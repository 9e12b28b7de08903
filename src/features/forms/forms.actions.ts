import type { Action } from '#src/shared/action.ts';
import { itemFormsActions } from './item-forms.actions.ts';
import { registersActions } from './registers.actions.ts';

export const formsActions: Readonly<Record<string, Action>> = { ...itemFormsActions, ...registersActions };
