import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, milestoneIn } from './change-run.ts';
import { insertWithdrawal } from './milestones.store.ts';
import { mayTakeBack } from './sending.rules.ts';

/** Takes a sending back while nobody has answered it, not even with an opinion (R5). It stays in the history. */
export const takeBack = (
  ctx: Context,
  opened: OpenRun,
  { milestoneId }: { milestoneId: string },
): Promise<void> =>
  changeRun(ctx, opened, 'milestone.takeBack', async (tx, known) => {
    const { sent } = milestoneIn(known, milestoneId).state;
    if (sent.waiting === null) throw new AppError('milestones.not-sent');
    if (!mayTakeBack(known.facts, sent)) throw new AppError('milestones.review-begun');
    const submissionId = sent.waiting.id;
    const row = { submissionId, byPersonId: ctx.viewer.personId, recordedAt: ctx.now };
    if (!(await insertWithdrawal(tx, row))) throw new AppError('milestones.not-sent');
    tx.audit({ action: 'milestones.taken-back', object: `submission:${submissionId}` });
  });
