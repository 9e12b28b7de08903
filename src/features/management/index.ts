export { isUnusual } from './contracts.rules.ts';
export { getRetention } from './get-retention.ts';
export type { RetentionPage } from './get-retention.ts';
export { getTeamMeeting, getTeamMeetings } from './get-team-meetings.ts';
export type { ListedMeeting } from './get-team-meetings.ts';
export { managementFacts } from './management-facts.ts';
export type { ManagementFacts } from './management-facts.ts';
export {
  getPlannedHoursTable,
  getRecruitmentTable,
  getTeamMeetingsTable,
} from './management-tables.ts';
export type * from './management.types.ts';
export { getOwnHours, getPlannedHours, hoursWarning } from './planned-hours.ts';
export type { HoursLine, HoursWarning, OwnHours } from './planned-hours.ts';
export { hourKinds } from './planned-hours.rules.ts';
export type { HoursState } from './planned-hours.rules.ts';
export { recruitmentCounters } from './recruitment.rules.ts';
export type { RecruitmentCounter } from './recruitment.rules.ts';
export { getRecruitment } from './recruitment.ts';
export { KEPT_SHARE } from './retention.rules.ts';
export type { Retention } from './retention.rules.ts';
export { getTalks } from './talks.ts';
export { getTeamDues } from './team-dues.ts';
export type { TeamDues } from './team-dues.ts';
export { attendanceShare, meetingsPerMonth } from './team-meetings.rules.ts';
export type { Attendance } from './team-meetings.rules.ts';
export { listTeamMeetings } from './team-meetings.store.ts';
