import { accountsErrors } from '#src/features/accounts/accounts.errors.ts';
import { adoptionErrors } from '#src/features/adoption/adoption.errors.ts';
import { campaignsErrors } from '#src/features/campaigns/campaigns.errors.ts';
import { costsErrors } from '#src/features/costs/costs.errors.ts';
import { curriculumErrors } from '#src/features/curriculum/curriculum.errors.ts';
import { doorsErrors } from '#src/features/doors/doors.errors.ts';
import { formsErrors } from '#src/features/forms/forms.errors.ts';
import { messageErrors } from '#src/features/doors/message.errors.ts';
import { guestsErrors } from '#src/features/guests/guests.errors.ts';
import { hillErrors } from '#src/features/hill/hill.errors.ts';
import { learningErrors } from '#src/features/learning/learning.errors.ts';
import { managementErrors } from '#src/features/management/management.errors.ts';
import { meetingsErrors } from '#src/features/meetings/meetings.errors.ts';
import { mentoringErrors } from '#src/features/mentoring/mentoring.errors.ts';
import { milestonesErrors } from '#src/features/milestones/milestones.errors.ts';
import { organisationsErrors } from '#src/features/organisations/organisations.errors.ts';
import { teamErrors } from '#src/features/team/team.errors.ts';
import { practiceErrors } from '#src/features/practice/practice.errors.ts';
import { outboxErrors } from '#src/features/outbox/outbox.errors.ts';
import { restitutionErrors } from '#src/features/restitution/restitution.errors.ts';
import { reportsErrors } from '#src/features/reports/reports.errors.ts';
import { trainingErrors } from '#src/features/training/training.errors.ts';

/** Every error code of the product and its HTTP status; each feature declares its own. */
export const errorStatuses = {
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  'bad-request': 400,
  'unknown-action': 400,
  'body-too-large': 413,
  'field.empty': 422,
  'field.too-long': 422,
  'field.date': 422,
  'field.date-far': 422,
  'field.number': 422,
  'field.choice': 422,
  'field.link': 422,
  /** A text that could tell who lives behind a door (src/shared/resident-details.ts). */
  'resident.contact': 422,
  'resident.address': 422,
  'resident.name': 422,
  unavailable: 503,
  internal: 500,
  ...accountsErrors,
  ...organisationsErrors,
  ...curriculumErrors,
  ...learningErrors,
  ...teamErrors,
  ...practiceErrors,
  ...adoptionErrors,
  ...formsErrors,
  ...guestsErrors,
  ...hillErrors,
  ...messageErrors,
  ...milestonesErrors,
  ...meetingsErrors,
  ...restitutionErrors,
  ...campaignsErrors,
  ...mentoringErrors,
  ...outboxErrors,
  ...doorsErrors,
  ...trainingErrors,
  ...managementErrors,
  ...costsErrors,
  ...reportsErrors,
} as const;
