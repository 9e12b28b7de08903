/**
 * What each table holds about people, in the words of /confidentialite (quality I1). A new table does not compile until
 * it stands here, and one that refers to a person must name a subject (tests/features/privacy).
 */
import type { Role } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';

/** What is kept, as a person would name it; in the order of the page. */
export const subjects = [
  'identity',
  'signIn',
  'reading',
  'answers',
  'team',
  'work',
  'talk',
  'drafts',
  'allies',
  'mentoring',
  'campaigns',
  'life',
  'journal',
] as const;
export type Subject = (typeof subjects)[number];

type TableName = keyof ReadTx['t'];

/** null: the table knows associations and settings, nobody. */
export const register: Readonly<Record<TableName, Subject | null>> = {
  organisation: null,
  programmeRun: null,

  person: 'identity',
  membership: 'identity',
  account: 'identity',
  accountPerson: 'identity',

  credential: 'signIn',
  session: 'signIn',
  throttle: 'signIn',
  oneTimeLink: 'signIn',
  phone: 'signIn',
  phoneAccount: 'signIn',
  calendarFeed: 'signIn',

  learningEvent: 'reading',
  quizAnswer: 'answers',
  phraseFact: 'answers',
  fieldNote: 'answers',
  adoptionAnswerCount: null,
  adoptionAnswered: 'answers',

  moduleAssignment: 'team',
  helpRequest: 'team',
  helpSettled: 'team',
  progressSeen: 'team',
  trainingSession: 'team',
  trainingPresence: 'team',
  trainingCancelled: 'team',
  certificate: 'team',
  certificateName: 'team',
  certificateRevoked: 'team',

  itemFact: 'work',
  evidence: 'work',
  evidenceItem: 'work',
  evidenceRemoval: 'work',
  file: 'work',
  fileContent: 'work',
  submission: 'work',
  submissionWithdrawal: 'work',
  adaptation: 'work',
  adoptionRating: 'work',
  adoptionRatingEvidence: 'work',
  adoptionRatingUndone: 'mentoring',
  adoptionSurvey: 'work',
  adoptionSurveyClosed: 'work',
  hillSnapshot: 'work',
  sharingConsent: 'work',
  draftMark: null,
  report: 'work',
  reportPublished: 'work',
  reportWithdrawn: 'work',
  need: 'work',
  runPause: 'work',

  comment: 'talk',
  blockFlag: 'talk',
  blockCleared: 'talk',

  draft: 'drafts',

  ally: 'allies',
  allyContact: 'allies',

  mentorAssignment: 'mentoring',
  review: 'mentoring',
  reviewItem: 'mentoring',
  reviewUndo: 'mentoring',
  reservationOpen: 'mentoring',
  reservationLifted: 'mentoring',
  setAside: 'mentoring',
  seenMark: 'mentoring',
  meeting: 'mentoring',
  meetingDate: 'mentoring',
  meetingPoint: 'mentoring',
  meetingPointRemoved: 'mentoring',
  meetingMinutes: 'mentoring',
  visitReport: 'mentoring',
  promise: 'mentoring',
  promiseSettled: 'mentoring',
  adaptationFollowUp: 'mentoring',
  handoverNote: 'mentoring',
  runExtension: 'mentoring',
  replyPhrase: 'mentoring',
  setting: 'mentoring',

  campaign: 'campaigns',
  campaignPlan: 'campaigns',
  sector: 'campaigns',
  sectorVersion: 'campaigns',
  outing: 'campaigns',
  outingVersion: 'campaigns',
  outingMember: 'campaigns',
  campaignMessage: 'campaigns',
  campaignFact: 'campaigns',
  campaignEvidence: 'campaigns',
  debrief: 'campaigns',
  incident: 'campaigns',
  incidentFollowUp: 'campaigns',
  finding: 'campaigns',
  commitment: 'campaigns',
  commitmentRemoved: 'campaigns',
  commitmentFollowUp: 'campaigns',
  serviceUptake: 'campaigns',
  campaignReport: 'campaigns',
  guestLink: 'campaigns',
  guestLinkRevoked: 'campaigns',
  campaignCost: 'campaigns',
  tallyEvent: null,
  outingSheet: null,
  doorMark: null,
  heardSentence: null,

  teamMeeting: 'life',
  teamMeetingVersion: 'life',
  teamMeetingPresence: 'life',
  teamDecision: 'life',
  teamDecisionState: 'life',
  individualTalk: 'life',
  individualTalkRemoved: 'life',
  workContract: 'life',
  recruitmentCount: 'life',
  budget: 'life',

  auditEntry: 'journal',
};

/** Points of to-confirm.yaml on which the page depends. */
export const openPoints: readonly number[] = [24, 31];

/** Roles to whom the same things are true. */
export const roleGroups = ['messenger', 'partnerTeam', 'mentor', 'headOffice'] as const;
export type RoleGroup = (typeof roleGroups)[number];

export const roleGroupOf = (role: Role): RoleGroup =>
  role === 'staff' || role === 'manager' || role === 'director' ? 'partnerTeam' : role;
