/**
 * Closed lists that both the database and the features use: one source for type, form and check.
 * `src/` imports them from here, so that a value exists once.
 */
export const roles = ['messenger', 'staff', 'manager', 'director', 'mentor', 'headOffice'] as const;
export type Role = (typeof roles)[number];

export const organisationKinds = ['networkHead', 'partner'] as const;
export const verdicts = ['accepted', 'acceptedWithAdaptation', 'changesRequested', 'toDiscuss'] as const;
export type Verdict = (typeof verdicts)[number];

export const itemFactKinds = [
  'declared',
  'undeclared',
  'confirmed',
  'unconfirmed',
  'missing',
  'notApplicable',
  'applicable',
] as const;
export type ItemFactKind = (typeof itemFactKinds)[number];

export const evidenceKinds = ['note', 'link', 'file', 'form', 'visitReport'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const learningEventKinds = [
  'sectionSeen',
  'questionPassed',
  'moduleFinished',
  'changeSeen',
  'reminderSkipped',
] as const;
export type LearningEventKind = (typeof learningEventKinds)[number];

export const credentialKinds = ['passphrase', 'cardToken', 'cardCode', 'pin', 'totp', 'recovery'] as const;
export const devices = ['personal', 'shared'] as const;
/** What the four signs of a PIN are; both are one secret of four signs. */
export const pinStyles = ['digits', 'pictures'] as const;
export type PinStyle = (typeof pinStyles)[number];
export const phraseFactKinds = ['kept', 'left'] as const;
/** How a visit went, as the person who made it says it. */
export const fieldFaces = ['well', 'soSo', 'hard'] as const;
export type FieldFace = (typeof fieldFaces)[number];
export const invitationPurposes = ['firstHeadOffice', 'invitation', 'reset'] as const;
/** Between a card and a session: the card was shown, then the PIN was right and the phone is asked about. */
export const cardPurposes = ['card', 'cardProven'] as const;
export const linkPurposes = [...invitationPurposes, ...cardPurposes] as const;
export const assignmentKinds = ['lead', 'standIn'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];
export const reviewCapacities = ['mentor', 'national'] as const;
export type ReviewCapacity = (typeof reviewCapacities)[number];
export const runEndReasons = ['adopted', 'stopped'] as const;
export const adoptionVoices = ['team', 'mentor'] as const;
/** The four formats of domain.md 2.4. */
export const meetingKinds = ['call', 'fieldVisit', 'immersion', 'milestoneReview'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
/** Who took an action upon itself. */
export const promiseSides = ['partner', 'mentor'] as const;
export type PromiseSide = (typeof promiseSides)[number];
export const promiseOutcomes = ['kept', 'dropped'] as const;
export type PromiseOutcome = (typeof promiseOutcomes)[number];
export const followUpDecisions = ['keep', 'change', 'drop'] as const;
export type FollowUpDecision = (typeof followUpDecisions)[number];

export const allyFamilies = [
  'shop',
  'club',
  'school',
  'socialService',
  'landlord',
  'health',
  'elder',
  'townHall',
  'neighbourhoodCouncil',
  'other',
] as const;
export type AllyFamily = (typeof allyFamilies)[number];

export const needThemes = [
  'housing',
  'cold',
  'health',
  'papers',
  'work',
  'children',
  'loneliness',
  'neighbourhood',
  'other',
] as const;
export type NeedTheme = (typeof needThemes)[number];
