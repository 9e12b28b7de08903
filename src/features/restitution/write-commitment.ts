import type { CommitmentState } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { addMonths } from '#src/shared/time.ts';
import { changeCampaign, fault, refuseDetails, refuseFar } from './change-campaign.ts';
import { isVague } from './follow-ups.rules.ts';
import { heldOnOf } from './steps.rules.ts';
import {
  insertCommitment,
  insertCommitmentFollowUp,
  insertCommitmentRemoved,
  insertUptake,
} from './restitution-writes.store.ts';
import type { CommitmentText, FollowUpMonth } from './restitution.types.ts';

/** What a partner wrote that it will do: a verb, a thing that one can go and see, a date. */
export const addCommitment = (ctx: Context, campaignId: string, input: CommitmentText): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.giveBack', async (tx, { back, today, said }) => {
    const { structure, function: who, text, findingId, dueOn } = input;
    refuseDetails({ structure, function: who, text });
    refuseFar(dueOn, today, 'dueOn');
    if (isVague(text)) throw fault('restitution.commitment-vague', 'text');
    if (findingId !== null && !back.findings.some((one) => one.findingId === findingId && !one.removed))
      throw notFound();
    const row = said();
    await insertCommitment(tx, { ...row, ...input });
    tx.audit({ action: 'restitution.commitment-added', object: `commitment:${row.id}` });
  });

/** Takes out a commitment that was written by mistake. Asking twice changes nothing. */
export const removeCommitment = (ctx: Context, campaignId: string, commitmentId: string): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.giveBack', async (tx, { back, said }) => {
    if (!back.commitments.some(({ id }) => id === commitmentId)) throw notFound();
    const { id: _id, campaignId: _campaignId, ...row } = said();
    await insertCommitmentRemoved(tx, { ...row, commitmentId });
    tx.audit({ action: 'restitution.commitment-removed', object: `commitment:${commitmentId}` });
  });

export type FollowUpInput = {
  readonly commitmentId: string;
  readonly afterMonths: FollowUpMonth;
  readonly state: CommitmentState;
  readonly text: string | null;
  /** The follow-up of this month that the page showed; `''`: none (R17). */
  readonly base: string;
};

/** Where a commitment stands 1, 3 or 6 months later; said again, the last counts. */
export const followCommitment = (ctx: Context, campaignId: string, input: FollowUpInput): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.follow', async (tx, { campaign, back, today, said }) => {
    const { commitmentId, afterMonths, state, text, base } = input;
    const commitment = back.commitments.find(({ id }) => id === commitmentId);
    if (commitment === undefined) throw notFound();
    if (commitment.removed) throw new AppError('restitution.commitment-gone');
    refuseDetails({ text });
    refuseEarly(heldOnOf(campaign), afterMonths, today, 'state');
    const before = commitment.followUps.find((one) => one.afterMonths === afterMonths);
    if ((before?.id ?? '') !== base) throw new AppError('restitution.changed-meanwhile');
    const { campaignId: _campaignId, ...row } = said();
    await insertCommitmentFollowUp(tx, { ...row, commitmentId, afterMonths, state, text });
    tx.audit({
      action: 'restitution.commitment-followed',
      object: `commitment:${commitmentId}`,
      payload: { month: afterMonths, state },
    });
  });

const refuseEarly = (heldOn: string | null, months: number, today: string, field: string): void => {
  if (heldOn === null) throw new AppError('restitution.not-held');
  if (addMonths(heldOn, months) > today) throw fault('restitution.too-early', field);
};

/** Recourses that the partner counted itself, with where its number comes from; said again, the last counts. */
export const noteUptake = (
  ctx: Context,
  campaignId: string,
  input: { readonly afterMonths: 1 | 3; readonly n: number; readonly source: string; readonly base: string },
): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.follow', async (tx, { campaign, back, today, said }) => {
    const { afterMonths, n, source, base } = input;
    refuseDetails({ source });
    refuseEarly(heldOnOf(campaign), afterMonths, today, 'n');
    const before = back.uptakes.find((one) => one.afterMonths === afterMonths);
    if ((before?.id ?? '') !== base) throw new AppError('restitution.changed-meanwhile');
    await insertUptake(tx, { ...said(), afterMonths, n, source });
    tx.audit({
      action: 'restitution.uptake-noted',
      object: `campaign:${campaignId}`,
      payload: { month: afterMonths },
    });
  });
