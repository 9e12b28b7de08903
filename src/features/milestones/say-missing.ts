import { dropDraft } from '#src/features/forms/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns, itemIn, refuseIfChanged, refuseIfSent } from './change-run.ts';
import { missingProblem } from './item.rules.ts';
import { draftSubject } from './draft-subject.rules.ts';
import { insertItemFact } from './milestones.store.ts';

/** « Il manque … parce que … »: lets the milestone be sent without the item (R5); the mentor may accept it. */
export const sayMissing = (
  ctx: Context,
  opened: OpenRun,
  { itemId, text, base }: { itemId: string; text: string; base: string | null },
): Promise<void> =>
  changeRun(ctx, opened, 'item.declare', async (tx, known) => {
    const { item, state, accepted, of } = itemIn(known, itemId);
    await refuseIfChanged(tx, known, itemId, base);
    refuseIfSent(of);
    const problem = missingProblem(state, accepted);
    if (problem !== null) throw new AppError(`milestones.${problem}`);
    await insertItemFact(tx, {
      ...factColumns(ctx, opened),
      itemId,
      kind: 'missing',
      actingRole: ctx.viewer.role,
      contentVersion: item.version,
      note: text,
    });
    const { personId } = ctx.viewer;
    await dropDraft(
      tx,
      { personId, runId: opened.run.id, subject: draftSubject('missing', itemId) },
      ctx.now,
    );
    tx.audit({ action: 'milestones.item-missing', object: `item:${itemId}` });
  });
