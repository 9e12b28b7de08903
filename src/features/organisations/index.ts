export { addableRoles } from './add-person.ts';
export { listMentors } from './assign-mentor.ts';
export { getManagedPartner, listManagedPeople } from './get-managed-partner.ts';
export type { Accompanied, ManagedPartner, ManagedPerson } from './get-managed-partner.ts';
export { getThresholds } from './get-thresholds.ts';
export { getManagedTable, listManagedPartners } from './list-managed-partners.ts';
export { listOpenRuns } from './list-open-runs.ts';
export { listExtensions, standingExtension } from './extensions.store.ts';
export type { ExtensionRow } from './extensions.store.ts';
export { activeMentorIds, activeOn, assignmentHistory, leadOn, overdueRecipients } from './mentors.rules.ts';
export type { Placed } from './mentors.rules.ts';
export { findOwnRun, openOwnRun, openPartnerRun, openRunOf } from './open-run.ts';
export type { OpenRun } from './open-run.ts';
export { canOnNetwork, canOnRun } from './organisations.access.ts';
export {
  listMembers,
  listPartners,
  listPauses,
  listRuns,
  listRunsById,
  namesOfPersons,
} from './organisations.store.ts';
export type { AssignmentRow, MemberRow, OrganisationRow, PauseRow, RunRow } from './organisations.store.ts';
export {
  endMembership,
  insertMembership,
  insertPerson,
  renamePerson,
  reopenMembership,
} from './people.store.ts';
export { getOwnPhone, listContacts, setPhone } from './set-phone.ts';
export type { Contact } from './set-phone.ts';
export { currentPause } from './pause-run.ts';
export { longPauses, monthClock, programmeClock, yearlyRound } from './programme-clock.rules.ts';
export type { MonthClock, ProgrammeClock } from './programme-clock.rules.ts';
export { usualThresholds } from './thresholds.rules.ts';
export { readThresholds } from './thresholds.store.ts';
export type { ThresholdName, Thresholds } from './thresholds.rules.ts';
