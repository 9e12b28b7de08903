import type { CampaignProgress } from '#src/features/indicators/index.ts';
import { campaignsWords as words } from '#src/i18n/campaigns.fr.ts';

/** How far a campaign is, in one line: the doors and households of its page of figures (R22). */
export const progressOf = (progress: CampaignProgress): string =>
  progress.begun ? words.progress(progress) : words.notBegun(progress.target);
