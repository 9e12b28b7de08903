import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { currentCampaign } from './campaign.rules.ts';
import type { Campaign } from './campaign.types.ts';
import { loadCampaigns } from './load-campaigns.ts';
import { openCampaign } from './open-campaign.ts';

/** The message of a campaign, for those who say it. */
export const getCampaignMessage = async (ctx: Context, campaignId: string): Promise<Campaign> =>
  (await openCampaign(ctx, campaignId, 'doors.read')).campaign;

/** The campaign that the viewer's association speaks of today; null when there is none. */
export const getCurrentCampaign = async ({ db, viewer, now }: Context): Promise<Campaign | null> => {
  const { organisationId } = viewer;
  const campaigns = await db.read(scopeIn(viewer, organisationId), (tx) =>
    loadCampaigns(tx, [organisationId], now),
  );
  return currentCampaign(campaigns, parisDate(now));
};
