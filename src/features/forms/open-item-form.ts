import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item, Milestone } from '#src/features/curriculum/curriculum.types.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { can } from './forms.access.ts';
import { draftSubject } from './draft-items.rules.ts';
import type { DraftKey } from './drafts.store.ts';

/** Where the page stands: the address of the form. */
export type FormPlace = { readonly milestoneId: string; readonly itemId: string };

/** An item that asks for a form with fields of its own, and its milestone. */
export type AskedForm = { readonly milestone: Milestone; readonly item: Item; readonly form: FieldsForm };

/** The item of an address; 404 when there is none there, or when it asks for no form. */
export const itemAt = ({ milestoneId, itemId }: FormPlace): { milestone: Milestone; item: Item } => {
  const curriculum = getCurriculum();
  const milestone = curriculum.milestoneById(milestoneId);
  const item = curriculum.itemById(itemId);
  if (milestone === null || item?.form == null || item.milestoneId !== milestone.id) throw notFound();
  return { milestone, item };
};

/** The same, when the form has fields of its own: a register has its own pages. */
export const askedForm = (place: FormPlace): AskedForm => {
  const { milestone, item } = itemAt(place);
  if (item.form === null || !('fields' in item.form)) throw notFound();
  return { milestone, item, form: item.form };
};

export type OpenForm = AskedForm & { readonly opened: OpenRun; readonly draftKey: DraftKey };

/** The form of an address, in the viewer's own run, opened to be written in. */
export const openFormToWrite = async (ctx: Context, place: FormPlace): Promise<OpenForm> => {
  const asked = askedForm(place);
  const opened = await openOwnRun(ctx);
  if (opened.access.ended) throw new AppError('forms.run-ended');
  if (!can(ctx.viewer, 'form.write', opened.access)) throw forbidden();
  const draftKey = {
    personId: ctx.viewer.personId,
    runId: opened.run.id,
    subject: draftSubject(asked.item.id),
  };
  return { ...asked, opened, draftKey };
};
