import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { asideSubject, draftSubject } from './draft-items.rules.ts';
import { dropDraft, findDraft, putDraft } from './drafts.store.ts';
import { openFormToWrite } from './open-item-form.ts';
import type { FormPlace } from './open-item-form.ts';

/** Puts one's own draft aside: the form shows what is saved again, and the draft can be taken back. */
export const discardDraft = (ctx: Context, place: FormPlace): Promise<void> =>
  move(ctx, place, draftSubject, asideSubject, 'forms.draft-discarded');

/** Takes back the draft that was put aside. */
export const restoreDraft = (ctx: Context, place: FormPlace): Promise<void> =>
  move(ctx, place, asideSubject, draftSubject, 'forms.draft-restored');

const move = async (
  ctx: Context,
  place: FormPlace,
  from: (itemId: string) => string,
  to: (itemId: string) => string,
  action: string,
): Promise<void> => {
  const { item, opened, draftKey } = await openFormToWrite(ctx, place);
  const source = { ...draftKey, subject: from(item.id) };
  const target = { ...draftKey, subject: to(item.id) };
  await ctx.db.write(opened.scope, async (tx) => {
    const draft = await findDraft(tx, source);
    if (draft === null) throw notFound();
    await putDraft(tx, { ...target, ...draft, organisationId: opened.organisation.id }, ctx.now);
    await dropDraft(tx, source, ctx.now);
    tx.audit({ action, object: `item:${item.id}` });
  });
};
