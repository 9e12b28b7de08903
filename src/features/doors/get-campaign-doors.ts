import type { Context } from '#src/shared/context.ts';
import type { Campaign } from './campaign.types.ts';
import { can } from './doors.access.ts';
import { getOutings } from './get-outings.ts';
import type { OutingLine } from './get-outings.ts';
import { openCampaign } from './open-campaign.ts';

export type CampaignDoors = {
  readonly campaign: Campaign;
  readonly outings: readonly OutingLine[];
  readonly today: string;
  readonly mayPlan: boolean;
};

/** One campaign at its doors: the outings that are hers to count, the nearest to come first, then those that are past. */
export const getCampaignDoors = async (ctx: Context, campaignId: string): Promise<CampaignDoors> => {
  const { campaign, opened } = await openCampaign(ctx, campaignId, 'doors.read');
  const { next, past, today } = await getOutings(ctx);
  const own = [...next, ...past].filter((outing) => outing.campaignId === campaignId);
  return { campaign, outings: own, today, mayPlan: can(ctx.viewer, 'campaign.plan', opened.access) };
};
