import { dropDraft, putDraft } from '#src/features/forms/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireCan } from './change-run.ts';
import { draftSubject } from './draft-subject.rules.ts';
import type { DraftKind } from './draft-subject.rules.ts';
import { listDrafts } from './drafts.store.ts';

export type DraftInput = {
  readonly kind: DraftKind;
  /** The item, the milestone, or `run`. */
  readonly of: string;
  readonly text: string;
  /** The text that this page had of it: another one in the database was typed elsewhere (R17). */
  readonly seen: string;
  /** The last fact that the page had seen on the item. */
  readonly base: string | null;
};

/** Keeps what is being typed, for its writer alone; an empty text keeps nothing. */
export const keepDraft = async (ctx: Context, opened: OpenRun, input: DraftInput): Promise<void> => {
  requireCan(ctx, 'draft.keep', opened);
  const { text, seen } = input;
  const key = {
    personId: ctx.viewer.personId,
    runId: opened.run.id,
    subject: draftSubject(input.kind, input.of),
  };
  await ctx.db.write(opened.scope, async (tx) => {
    const drafts = await listDrafts(tx, key.personId, key.runId);
    const kept = drafts.find(({ subject }) => subject === key.subject)?.text ?? '';
    if (kept !== '' && kept !== seen && kept !== text) throw new AppError('milestones.draft-elsewhere');
    if (text === '') await dropDraft(tx, key, ctx.now);
    else {
      const organisationId = opened.organisation.id;
      await putDraft(
        tx,
        { ...key, organisationId, text, baseFactId: input.base, updatedAt: ctx.now },
        ctx.now,
      );
    }
    tx.audit({ action: 'milestones.draft-kept', object: `draft:${key.subject}` });
  });
};
