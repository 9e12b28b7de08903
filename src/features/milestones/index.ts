export { acceptFile } from './accept-file.ts';
export { addFiles, addLink, addNote } from './add-evidence.ts';
export { countValidations } from './count-validations.ts';
export { factsAt, noFacts } from './facts.rules.ts';
export { itemState, newerFacts } from './item.rules.ts';
export type { ItemNeed, ItemState, ItemStatus } from './item.rules.ts';
export type { Lateness } from './lateness.rules.ts';
export { itemStates, milestoneState, SIGNS, signsOf, worstSign } from './milestone-state.rules.ts';
export type { MilestoneState, MilestoneStateName, Sign } from './milestone-state.rules.ts';
export {
  can as canOnMilestones,
  canClearBlock,
  canConfirm,
  canLiftReservation,
  canSettle,
} from './milestones.access.ts';
export type * from './milestones.types.ts';
export type { MilestoneProgress, Progress } from './progress.rules.ts';
export { readMilestones } from './read-milestones.ts';
export type { ItemRead, LastLine, MilestoneRead, RunRead } from './read-milestones.ts';
export { isAccepted, nextAttempt, outcomeOf } from './review.rules.ts';
export type { Outcome } from './review.rules.ts';
export { reviewFieldName } from './review-form.rules.ts';
export { reviewSubject, standingOf } from './review-subject.rules.ts';
export { lastPartnerComments, listAdaptations } from './reviews.store.ts';
export type { AdaptationRecord } from './reviews.store.ts';
export { listRecentEvents } from './recent-events.ts';
export type { RecentEvent } from './recent-events.ts';
export { listDrafts } from './drafts.store.ts';
export { clearBlock } from './clear-block.ts';
export { liftReservation } from './lift-reservation.ts';
export { proveByVisit, visitProofOf } from './prove-by-visit.ts';
export { loadRunFacts } from './run-facts.ts';
export type * from './run-facts.types.ts';
export { getStreet } from './get-street.ts';
export type { Street } from './get-street.ts';
export { streetOf } from './street.rules.ts';
export type { StreetDoor } from './street.rules.ts';
export { getBoard, readOwnRun } from './get-board.ts';
export type { Board } from './get-board.ts';
export { itemNeighbours } from './neighbours.rules.ts';
export { lineOf } from './next-lines.ts';
export type { NextLine } from './next-lines.ts';
export type { NextThing } from './next-thing.rules.ts';
export { passedOn } from './passed-items.ts';
export { getCheck } from './get-check.ts';
export { getHistory } from './get-history.ts';
export type { History, HistoryLine } from './get-history.ts';
export { getThread } from './get-thread.ts';
export type { Message, Thread } from './get-thread.ts';
export { getChecklist, getMilestonePage } from './get-milestone-page.ts';
export type { MilestonePage } from './get-milestone-page.ts';
export { getItemPage } from './get-item-page.ts';
export type { ItemPage } from './get-item-page.ts';
export { getProofFile } from './get-proof-file.ts';
export type { ProofFile } from './get-proof-file.ts';
export { getHistoryTable } from './get-history-table.ts';
export { getItemsTable, itemsTable } from './get-items-table.ts';
export { getMilestonesTable, milestonesTable } from './get-milestones-table.ts';
export { askedInstant, readRunAt } from './read-run-at.ts';
export type { RunAt } from './read-run-at.ts';
