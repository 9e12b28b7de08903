/** How far a campaign is, as its page of figures says it (R22). */
import type { Campaign } from '#src/features/doors/index.ts';
import { campaignProgress } from '#src/features/indicators/index.ts';
import type { CampaignProgress, Published } from '#src/features/indicators/index.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** `begun`: an outing was counted, however few its doors. */
export type Progress = CampaignProgress & { readonly begun: boolean };

/** What is shown of doors and households on a day. */
export const progressIn = (campaign: Campaign, published: Published, day: IsoDate): Progress => ({
  ...campaignProgress(campaign, published, day),
  begun: published.answered.length > 0,
});
