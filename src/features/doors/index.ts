export { currentCampaign, FEWEST_DOORS, stateOf } from './campaign.rules.ts';
export type { CampaignState } from './campaign.rules.ts';
export type * from './campaign.types.ts';
export { organisationOf, organisationsWithCampaigns } from './campaigns.store.ts';
export { can, countsFor, rolesOf } from './doors.access.ts';
export type { DoorPermission } from './doors.access.ts';
export { loadCampaigns, loadTallies } from './load-campaigns.ts';
export { openCampaign } from './open-campaign.ts';
export type { OpenCampaign } from './open-campaign.ts';
export { countedSheet, knockedIn, openedIn, sheetProblems, withinTalks } from './sheet.rules.ts';
export type { SheetProblem, WithinTalks } from './sheet.rules.ts';
export { getCampaignMessage, getCurrentCampaign } from './get-campaign-message.ts';
export { getWorkshop } from './get-workshop.ts';
export {
  CAMPAIGN_MODULE,
  FEWEST_MESSENGERS,
  fillSlots,
  hasMessage,
  MOST_WORDS,
  POINTS,
  TRUE_FALSE_LINES,
} from './message.rules.ts';
export { getNextOuting, getOutingNews } from './own-outings.ts';
export type { OutingNews, OwnOuting } from './own-outings.rules.ts';
export { addCounts, noDoors } from './tally.rules.ts';
export { countDoor, countDoors } from './count-doors.ts';
export { doorInput, MOST_HEARD, sheetInput } from './doors.schema.ts';
export type { DoorInput } from './doors.schema.ts';
export { fillSheet } from './fill-sheet.ts';
export { getOutings } from './get-outings.ts';
export type { OutingLine, OwnOutings } from './get-outings.ts';
export { getTally } from './get-tally.ts';
export type { TallyPage } from './get-tally.ts';
export { getCampaignDoors } from './get-campaign-doors.ts';
