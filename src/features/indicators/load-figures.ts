import type { ReadTx } from '#db/types.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { loadAllPublished, loadPublished } from './load-published.ts';
import type { Published } from './publish.rules.ts';
import { shownFigures } from './shown.rules.ts';
import type { ShownFigures } from './shown.rules.ts';

/** A campaign with its figures as anybody may read them, and what they rest on. */
export type CampaignFigures = {
  readonly campaign: Campaign;
  readonly published: Published;
  readonly figures: ShownFigures;
};

/** The figures of these campaigns as they were known at an instant, in their order. */
export const figuresOfCampaigns = async (
  tx: ReadTx,
  campaigns: readonly Campaign[],
  at: Instant,
): Promise<readonly CampaignFigures[]> => {
  const [all, day] = [await loadAllPublished(tx, campaigns, at), parisDate(at)];
  return campaigns.flatMap((campaign) => {
    const published = all.get(campaign.id);
    return published === undefined
      ? []
      : [{ campaign, published, figures: shownFigures(campaign, published, { day }) }];
  });
};

/** The campaigns of these associations with their figures, the oldest first. */
export const loadFigures = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant,
): Promise<readonly CampaignFigures[]> =>
  figuresOfCampaigns(tx, await loadCampaigns(tx, organisationIds, at), at);

/** The figures of one campaign. */
export const figuresOfCampaign = async (
  tx: ReadTx,
  campaign: Campaign,
  at: Instant,
): Promise<CampaignFigures> => {
  const published = await loadPublished(tx, campaign, at);
  return { campaign, published, figures: shownFigures(campaign, published, { day: parisDate(at) }) };
};
