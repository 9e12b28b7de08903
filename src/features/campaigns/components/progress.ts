import type { Campaign } from '#src/features/doors/index.ts';
import { hideSmall } from '#src/features/indicators/index.ts';
import type { Figures } from '#src/features/indicators/index.ts';
import { campaignsWords as words } from '#src/i18n/campaigns.fr.ts';

/** How far a campaign is, in one line: doors and households, small numbers hidden (R22). */
export const progressOf = ({ plan }: Campaign, { byId }: Figures): string => {
  const [knocked, met] = [byId['IND-02'].value ?? 0, byId['IND-07'].value ?? 0];
  return knocked + met === 0
    ? words.notBegun(plan.targetHouseholds)
    : words.progress(hideSmall(knocked), hideSmall(met), plan.targetHouseholds);
};
