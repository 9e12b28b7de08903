export { currentCampaign, FEWEST_DOORS, stateOf } from './campaign.rules.ts';
export type { CampaignState } from './campaign.rules.ts';
export type * from './campaign.types.ts';
export { organisationOf, organisationsWithCampaigns } from './campaigns.store.ts';
export { loadCampaigns, loadTallies } from './load-campaigns.ts';
export { countedSheet, knockedIn, openedIn, sheetProblems, withinTalks } from './sheet.rules.ts';
export type { SheetProblem, WithinTalks } from './sheet.rules.ts';
export { addCounts, noDoors } from './tally.rules.ts';
