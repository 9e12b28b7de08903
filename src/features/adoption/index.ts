export { can as canOnAdoption } from './adoption.access.ts';
export { adoptionOf, roundAt } from './adoption-of.ts';
export { levelInput } from './adoption.schema.ts';
export { askedDay, readAdoption, readOwnAdoption } from './open-grid.ts';
export {
  insertRatingEvidence,
  insertRatings,
  insertUndoing,
  listRatingEvidence,
  listRatings,
} from './adoption.store.ts';
export type * from './adoption.types.ts';
export { getPartnerGrid, getPartnerGridDay } from './get-partner-grid.ts';
export { getGridsPage } from './get-grids.ts';
export type { GridsPage } from './get-grids.ts';
export { getGridLine, getOwnGrid } from './get-own-grid.ts';
export type { OwnGrid } from './get-own-grid.ts';
export { getOwnPillar, historyOf, named, peopleIn, placeOf } from './get-own-pillar.ts';
export type { Named, OwnPillar } from './get-own-pillar.ts';
export { getQuestionnaire, hasQuestionnaire } from './get-questionnaire.ts';
export { getGridsTable, getGridTable } from './grid-tables.ts';
export { gridView, lowestSentence } from './grid-view.ts';
export type { GridView } from './grid-view.ts';
export { latestOf, levelProblem, levelsOf, standingOf, startingRatings, TARGET_LEVEL } from './grid.rules.ts';
export { questionnairePage } from './questionnaire.rules.ts';
export type { QuestionnairePage } from './questionnaire.rules.ts';
export { FEWEST_ANSWERS, lowestPillars, voicesOf, withoutUnseen } from './voices.rules.ts';
export type { PillarVoices } from './voices.rules.ts';
