/** Which themes a phone offers at a door: a few that fit under a thumb; the sheet has them all. */
import { needThemes } from '#db/schema/lists.ts';
import type { CampaignTheme, NeedTheme } from '#db/schema/lists.ts';

const nearest: Readonly<Partial<Record<CampaignTheme, readonly NeedTheme[]>>> = {
  cancerScreening: ['health', 'papers'],
  diabetes: ['health', 'papers'],
  oralHealth: ['health', 'children'],
  addictions: ['health', 'loneliness'],
  healthRights: ['health', 'papers'],
  water: ['housing', 'cold'],
  meters: ['housing', 'cold'],
  charges: ['housing', 'cold'],
  waste: ['neighbourhood', 'housing'],
  bedbugs: ['housing', 'health'],
  renewal: ['housing', 'neighbourhood'],
  arrears: ['housing', 'papers'],
  coOwnership: ['housing', 'neighbourhood'],
  employment: ['work', 'papers'],
};
const usual: readonly NeedTheme[] = ['housing', 'health', 'papers', 'work', 'loneliness'];

/** Five themes, those nearest to the campaign first, then « Autre ». */
export const chipsFor = (theme: CampaignTheme): readonly NeedTheme[] => {
  const first = [...new Set([...(nearest[theme] ?? []), ...usual])].slice(0, 5);
  return needThemes.filter((each) => each === 'other' || first.includes(each));
};
