import type { WriteTx } from '#db/types.ts';
import { loadCampaigns, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign, OpenCampaign } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { OfCampaign } from './campaigns.store.ts';

/** A campaign as it stands inside one write, and what every new row of it carries. */
export type Changing = { readonly campaign: Campaign; readonly said: OfCampaign };

/** One write by the manager on a campaign of her association, read again in the same transaction; none once it is closed. */
export const changeCampaign = async <T>(
  ctx: Context,
  campaignId: string,
  change: (tx: WriteTx, changing: Changing) => Promise<T>,
): Promise<T> => {
  const { opened }: OpenCampaign = await openCampaign(ctx, campaignId, 'campaign.plan');
  const organisationId = opened.organisation.id;
  return ctx.db.write(opened.scope, async (tx) => {
    const campaigns = await loadCampaigns(tx, [organisationId], ctx.now);
    const campaign = campaigns.find(({ id }) => id === campaignId);
    if (campaign === undefined) throw notFound();
    if (campaign.facts.get('closed')?.done === true) throw new AppError('campaigns.closed');
    const said = { organisationId, campaignId, byPersonId: ctx.viewer.personId, recordedAt: ctx.now };
    return change(tx, { campaign, said });
  });
};
