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

/** What campaigns have been about (domain.md 1.12). */
export const campaignThemes = [
  'cancerScreening',
  'diabetes',
  'oralHealth',
  'addictions',
  'healthRights',
  'water',
  'meters',
  'charges',
  'waste',
  'bedbugs',
  'renewal',
  'arrears',
  'coOwnership',
  'employment',
  'schoolRhythms',
  'reading',
  'ageing',
  'gender',
  'consultation',
  'other',
] as const;
export type CampaignTheme = (typeof campaignThemes)[number];
export const halfDays = ['morning', 'afternoon', 'evening'] as const;
export type HalfDay = (typeof halfDays)[number];
/** The four buttons (model.md 1), then what may be said of a door, then the undoing of one of them. */
export const doorOutcomes = ['talked', 'noTime', 'nobody', 'refused'] as const;
export type DoorOutcome = (typeof doorOutcomes)[number];
export const tallyKinds = [...doorOutcomes, 'theme', 'needsHelp', 'revisit', 'undo'] as const;
export type TallyKind = (typeof tallyKinds)[number];
export const sheetSources = ['phone', 'form', 'paper'] as const;
export type SheetSource = (typeof sheetSources)[number];
export const incidentKinds = ['verbal', 'dog', 'fall', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];
export const campaignEvidenceKinds = ['agreement', 'workshop', 'briefing', 'materials'] as const;
export type CampaignEvidenceKind = (typeof campaignEvidenceKinds)[number];
/** The check list before the first door, then the end of a campaign. */
export const campaignFactKinds = [
  'partnerBriefed',
  'messageTested',
  'residentsWarned',
  'alertTested',
  'materialsReady',
  'reportBackHeld',
  'residentsTold',
  'sheetsDestroyed',
  'closed',
] as const;
export type CampaignFactKind = (typeof campaignFactKinds)[number];
export const commitmentWritings = ['mail', 'minutes', 'agreement'] as const;
export type CommitmentWriting = (typeof commitmentWritings)[number];
export const commitmentStates = ['kept', 'underWay', 'notKept'] as const;
export type CommitmentState = (typeof commitmentStates)[number];
export const decisionStates = ['done', 'underWay', 'dropped'] as const;
export type DecisionState = (typeof decisionStates)[number];
