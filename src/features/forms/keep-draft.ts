import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { findDraft, putDraft } from './drafts.store.ts';
import { moveRow, readMove, readTyped } from './form-typed.rules.ts';
import type { RowMove } from './form-typed.rules.ts';
import { openFormToWrite } from './open-item-form.ts';
import type { FormPlace } from './open-item-form.ts';

export type DraftInput = {
  readonly sent: FormData;
  /** The saving this form was opened on. */
  readonly base: string | null;
  /** The draft this form was opened on; `''` when there was none. */
  readonly stamp: string;
  /** `add:equipe`…: the row to add, take away or move before keeping. */
  readonly move: string | null;
};

/**
 * Keeps what stands in the fields, right or wrong, for the writer alone; a row may be added, taken away or moved
 * first. Refused when another draft was kept since (another device, another page): both texts are shown (R17).
 * Answers the new draft's stamp, and the row that was moved.
 */
export const keepDraft = async (
  ctx: Context,
  place: FormPlace,
  { sent, base, stamp, move }: DraftInput,
): Promise<{ stamp: string; moved: (RowMove & { rows: number }) | null }> => {
  const { item, form, opened, draftKey } = await openFormToWrite(ctx, place);
  const asked = move === null ? null : readMove(form, move);
  const before = readTyped(form, sent);
  const typed = asked === null ? before : moveRow(before, asked);
  const text = JSON.stringify(typed);
  const kept = await ctx.db.write(opened.scope, async (tx) => {
    const last = await findDraft(tx, draftKey);
    if (last !== null && String(last.updatedAt) !== stamp && last.text !== text)
      throw new AppError('forms.draft-elsewhere');
    const updatedAt = Math.max(ctx.now, (last?.updatedAt ?? 0) + 1);
    await putDraft(
      tx,
      {
        ...draftKey,
        organisationId: opened.organisation.id,
        text,
        baseFactId: base,
        updatedAt,
      },
      ctx.now,
    );
    tx.audit({ action: 'forms.draft-kept', object: `item:${item.id}` });
    return updatedAt;
  });
  const moved = asked === null ? null : { ...asked, rows: typed.rows[asked.field]?.length ?? 0 };
  return { stamp: String(kept), moved };
};
