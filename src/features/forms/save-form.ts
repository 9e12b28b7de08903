import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { readAnswers } from './form-answers.rules.ts';
import { dropDraft } from './drafts.store.ts';
import { evaluate } from './form-evaluation.rules.ts';
import { sameAnswers } from './form-conflict.rules.ts';
import { summaryOf } from './form-summary.rules.ts';
import { isEmptyTyped, readTyped } from './form-typed.rules.ts';
import { insertForm, latestForms } from './forms.store.ts';
import { openFormToWrite } from './open-item-form.ts';
import type { FormPlace } from './open-item-form.ts';

export type SaveInput = { readonly sent: FormData; readonly base: string | null };

/**
 * Saves what was sent as a new version, seen by the whole team, and drops the draft. A form may be saved while
 * something is missing; a text that cannot be read is refused. When somebody saved other answers since the version
 * this form was opened on, nothing is saved: both texts are shown (R17). Answers whether everything is there.
 */
export const saveForm = async (
  ctx: Context,
  place: FormPlace,
  { sent, base }: SaveInput,
): Promise<{ complete: boolean }> => {
  const { item, form, opened, draftKey } = await openFormToWrite(ctx, place);
  const typed = readTyped(form, sent);
  const { answers, faults } = readAnswers(form, typed);
  if (faults.length > 0) throw new AppError('forms.unreadable');
  if (isEmptyTyped(typed)) throw new AppError('forms.nothing');
  const { complete } = evaluate(form, answers);
  await ctx.db.write(opened.scope, async (tx) => {
    const [last] = await latestForms(tx, [opened.run.id], [item.id]);
    const again = last !== undefined && sameAnswers(last.answers, answers);
    if (!again && (last?.id ?? null) !== base) throw new AppError('forms.changed-meanwhile');
    if (!again)
      await insertForm(tx, {
        id: newId(),
        runId: opened.run.id,
        organisationId: opened.organisation.id,
        itemId: item.id,
        byPersonId: ctx.viewer.personId,
        // Two savings of one millisecond still have an order.
        recordedAt: Math.max(ctx.now, (last?.recordedAt ?? 0) + 1),
        contentVersion: item.version,
        form: { answers, summary: summaryOf(form, answers) },
      });
    await dropDraft(tx, draftKey, ctx.now);
    tx.audit({ action: 'forms.saved', object: `item:${item.id}`, payload: { complete, again } });
  });
  return { complete };
};
