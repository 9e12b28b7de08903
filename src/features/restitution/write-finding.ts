import type { WriteTx } from '#db/types.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { changeCampaign, fault, refuseDetails } from './change-campaign.ts';
import { isReportable } from './campaign-figures.ts';
import { insertFinding } from './restitution-writes.store.ts';
import type { Finding, FindingText } from './restitution.types.ts';

type Place = {
  readonly findingId: string;
  /** The version that the page showed (R17). */
  readonly base: string;
};

const refuse = ({ text, limits, request, indicatorId }: FindingText): void => {
  refuseDetails({ text, limits, request });
  if (indicatorId !== null && !isReportable(indicatorId)) throw fault('field.choice', 'indicatorId');
};

/** A finding: a sentence, the figure it rests on, what this figure does not tell, and what is asked of the partner. */
export const addFinding = (ctx: Context, campaignId: string, text: FindingText): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx, { said }) => {
    refuse(text);
    const findingId = newId();
    await insertFinding(tx, { ...said(), ...text, findingId, validated: false, removed: false });
    tx.audit({ action: 'restitution.finding-added', object: `finding:${findingId}` });
  });

const changeFinding = (
  ctx: Context,
  campaignId: string,
  { findingId, base }: Place,
  next: (finding: Finding) => FindingText & { validated: boolean; removed: boolean },
  does: { readonly permission: 'campaign.debrief' | 'campaign.giveBack'; readonly action: string },
): Promise<void> =>
  changeCampaign(ctx, campaignId, does.permission, async (tx: WriteTx, { back, said }) => {
    const finding = back.findings.find((one) => one.findingId === findingId);
    if (finding === undefined) throw notFound();
    if (finding.id !== base) throw new AppError('restitution.changed-meanwhile');
    const { text, indicatorId, limits, request, validated, removed } = next(finding);
    const written = { text, indicatorId, limits, request, validated, removed };
    await insertFinding(tx, { ...said(), ...written, findingId });
    tx.audit({ action: `restitution.finding-${does.action}`, object: `finding:${findingId}` });
  });

/** A corrected finding is a new version, to be validated again: the partner reads what was validated, as it stands. */
export const correctFinding = (
  ctx: Context,
  campaignId: string,
  { findingId, base, ...text }: Place & FindingText,
): Promise<void> => {
  refuse(text);
  const next = (): FindingText & { validated: boolean; removed: boolean } => ({
    ...text,
    validated: false,
    removed: false,
  });
  const does = { permission: 'campaign.debrief', action: 'corrected' } as const;
  return changeFinding(ctx, campaignId, { findingId, base }, next, does);
};

/** From then on the commissioning partner reads it, or no longer. */
export const validateFinding = (
  ctx: Context,
  campaignId: string,
  { validated, ...place }: Place & { readonly validated: boolean },
): Promise<void> =>
  changeFinding(ctx, campaignId, place, (finding) => ({ ...finding, validated }), {
    permission: 'campaign.giveBack',
    action: validated ? 'validated' : 'withheld',
  });

/** Takes a finding out, or puts it back. */
export const removeFinding = (
  ctx: Context,
  campaignId: string,
  { removed, ...place }: Place & { readonly removed: boolean },
): Promise<void> =>
  changeFinding(ctx, campaignId, place, (finding) => ({ ...finding, removed }), {
    permission: 'campaign.debrief',
    action: removed ? 'removed' : 'restored',
  });
