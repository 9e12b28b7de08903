import { dropDraft } from '#src/features/forms/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { changeRun, factColumns, itemIn, refuseIfChanged, refuseIfSent } from './change-run.ts';
import { draftSubject } from './draft-subject.rules.ts';
import { declareProblem, isDeclared } from './item.rules.ts';
import type { DeclareProblem } from './item.rules.ts';
import { insertItemFact } from './milestones.store.ts';

const codes: Readonly<Record<DeclareProblem, ErrorCode>> = {
  automatic: 'milestones.automatic',
  'proof-needed': 'milestones.proof-needed',
  'not-applicable': 'milestones.not-applicable',
};

export type DeclareInput = { itemId: string; note: string | null; base: string | null };

/** Ticks an item, with what the person states (R1). Ticking again without a word changes nothing. */
export const declareItem = (
  ctx: Context,
  opened: OpenRun,
  { itemId, note, base }: DeclareInput,
): Promise<void> =>
  changeRun(ctx, opened, 'item.declare', async (tx, known) => {
    const { item, state, of, automatic } = itemIn(known, itemId);
    const repeated = isDeclared(state.status) && note === null;
    if (!repeated) {
      await refuseIfChanged(tx, known, itemId, base);
      refuseIfSent(of);
      const problem = declareProblem(item, state, automatic);
      if (problem === 'proof-needed' && item.evidence === 'form')
        throw new AppError('milestones.form-incomplete');
      if (problem !== null) throw new AppError(codes[problem]);
      await insertItemFact(tx, {
        ...factColumns(ctx, opened),
        itemId,
        kind: 'declared',
        actingRole: ctx.viewer.role,
        contentVersion: item.version,
        note,
      });
      const subject = draftSubject('statement', itemId);
      await dropDraft(tx, { personId: ctx.viewer.personId, runId: opened.run.id, subject }, ctx.now);
    }
    tx.audit({ action: 'milestones.item-declared', object: `item:${itemId}`, payload: { repeated } });
  });
