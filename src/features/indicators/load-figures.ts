import type { ReadTx } from '#db/types.ts';
import { loadCampaigns, loadTallies } from '#src/features/doors/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { figuresOf } from './figures.rules.ts';
import type { CampaignFigures } from './figures.types.ts';

/** The campaigns of these associations with their figures as they were known at an instant, the oldest first. */
export const loadFigures = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant,
): Promise<readonly CampaignFigures[]> => {
  const campaigns = await loadCampaigns(tx, organisationIds, at);
  const tallies = await loadTallies(tx, campaigns, at);
  return campaigns.map((campaign) => ({ campaign, tallies, figures: figuresOf(campaign, tallies) }));
};
