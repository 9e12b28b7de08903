import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { discardDraft, restoreDraft } from './discard-draft.ts';
import { fieldName } from './form-typed.rules.ts';
import { itemFormInput } from './forms.schema.ts';
import { keepDraft } from './keep-draft.ts';
import type { FormPlace } from './open-item-form.ts';
import { saveForm } from './save-form.ts';

/** The milestone and the item of the page that was posted. */
const placeOf = ({ params }: Edge): FormPlace => ({
  milestoneId: params['id'] ?? '',
  itemId: params['item'] ?? '',
});
const pageOf = ({ milestoneId, itemId }: FormPlace): string => routes.itemForm(milestoneId, itemId);

/** Where the eye goes after a row was added, taken away or moved. */
const anchorOf = (moved: Awaited<ReturnType<typeof keepDraft>>['moved']): string => {
  if (moved === null) return '';
  const at = moved.kind === 'add' ? moved.rows - 1 : Math.max(0, moved.index - 1);
  return moved.rows === 0
    ? `#rows-${moved.field}`
    : `#${fieldName('row', at, moved.field).replaceAll('.', '-')}`;
};

/** One form, several buttons: to save, to keep as a draft, to add or take away a row. */
const save = defineAction({
  roles: PARTNER_TEAM,
  input: itemFormInput,
  run: async (ctx: Context, { base, draft, _row, _draft }, edge) => {
    const place = placeOf(edge);
    const sent = edge.form;
    if (_row !== null || _draft !== null) {
      const { moved, stamp } = await keepDraft(ctx, place, { sent, base, stamp: draft, move: _row });
      // The island stays on its page and goes on from this draft.
      if (_draft === 'auto') return { to: `${pageOf(place)}#${stamp}`, notice: 'forms.draft-kept' };
      const notice = moved === null ? 'forms.draft-kept' : 'forms.row-kept';
      return { to: pageOf(place) + anchorOf(moved), notice };
    }
    const { complete } = await saveForm(ctx, place, { sent, base });
    return { to: pageOf(place), notice: complete ? 'forms.saved-complete' : 'forms.saved-incomplete' };
  },
});

export const itemFormsActions: Readonly<Record<string, Action>> = {
  saveForm: save,
  discardDraft: defineAction({
    roles: PARTNER_TEAM,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await discardDraft(ctx, placeOf(edge));
      return { to: pageOf(placeOf(edge)), notice: 'forms.draft-discarded' };
    },
  }),
  restoreDraft: defineAction({
    roles: PARTNER_TEAM,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await restoreDraft(ctx, placeOf(edge));
      return { to: pageOf(placeOf(edge)), notice: 'forms.draft-restored' };
    },
  }),
};
