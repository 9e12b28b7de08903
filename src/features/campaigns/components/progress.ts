import type { Campaign } from '#src/features/doors/index.ts';
import { campaignsWords as words } from '#src/i18n/campaigns.fr.ts';
import type { Progress } from '../progress.rules.ts';

/** How far a campaign is, in one line: the doors and households of its page of figures (R22). */
export const progressOf = ({ plan }: Campaign, { knocked, met, begun }: Progress): string =>
  begun ? words.progress(knocked, met, plan.targetHouseholds) : words.notBegun(plan.targetHouseholds);
