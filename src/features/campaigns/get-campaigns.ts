import { can, loadCampaigns, stateOf } from '#src/features/doors/index.ts';
import type { Campaign, CampaignState } from '#src/features/doors/index.ts';
import { campaignProgress, loadAllPublished } from '#src/features/indicators/index.ts';
import type { CampaignProgress } from '#src/features/indicators/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { nextStep } from './next-step.rules.ts';
import type { NextStep } from './next-step.rules.ts';

export type ListedCampaign = {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly step: NextStep;
  readonly progress: CampaignProgress;
};

/** The campaigns of the viewer's association: those under way first, then the newest. */
export const getCampaigns = async (
  ctx: Context,
): Promise<{ readonly campaigns: readonly ListedCampaign[]; readonly editable: boolean }> => {
  const { organisation, scope, access } = await openOwnRun(ctx);
  const today = parisDate(ctx.now);
  const { campaigns, published } = await ctx.db.read(scope, async (tx) => {
    const found = await loadCampaigns(tx, [organisation.id], ctx.now);
    return { campaigns: found, published: await loadAllPublished(tx, found, ctx.now) };
  });
  const rank = ({ state }: ListedCampaign): number =>
    (['running', 'over', 'planned', 'closed'] as const).indexOf(state);
  const listed = campaigns.flatMap((campaign) => {
    const own = published.get(campaign.id);
    if (own === undefined) return [];
    return {
      campaign,
      state: stateOf(campaign, today),
      step: nextStep({ campaign, tallies: own.tallies, left: 0, today }),
      progress: campaignProgress(campaign, own, today),
    };
  });
  return {
    campaigns: listed.toReversed().sort((a, b) => rank(a) - rank(b)),
    editable: can(ctx.viewer, 'campaign.plan', access),
  };
};
