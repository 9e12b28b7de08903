import { accountsNotices } from './notices/accounts.fr.ts';
import { adoptionNotices } from './notices/adoption.fr.ts';
import { agendaNotices } from './notices/agenda.fr.ts';
import { doorsNotices } from './notices/doors.fr.ts';
import { campaignsNotices } from './notices/campaigns.fr.ts';
import { costsNotices } from './notices/costs.fr.ts';
import { formsNotices } from './notices/forms.fr.ts';
import { messageNotices } from './notices/message.fr.ts';
import { guestsNotices } from './notices/guests.fr.ts';
import { hillNotices } from './notices/hill.fr.ts';
import { learningNotices } from './notices/learning.fr.ts';
import { managementNotices } from './notices/management.fr.ts';
import { meetingsNotices } from './notices/meetings.fr.ts';
import { mentoringNotices } from './notices/mentoring.fr.ts';
import { milestonesNotices } from './notices/milestones.fr.ts';
import { notificationsNotices } from './notices/notifications.fr.ts';
import { organisationsNotices } from './notices/organisations.fr.ts';
import { teamNotices } from './notices/team.fr.ts';
import { practiceNotices } from './notices/practice.fr.ts';
import { restitutionNotices } from './notices/restitution.fr.ts';
import { reportsNotices } from './notices/reports.fr.ts';
import { trainingNotices } from './notices/training.fr.ts';

const notices: Readonly<Record<string, string>> = {
  saved: 'Enregistré.',
  ...accountsNotices,
  ...organisationsNotices,
  ...learningNotices,
  ...teamNotices,
  ...practiceNotices,
  ...adoptionNotices,
  ...formsNotices,
  ...guestsNotices,
  ...hillNotices,
  ...messageNotices,
  ...milestonesNotices,
  ...meetingsNotices,
  ...restitutionNotices,
  ...campaignsNotices,
  ...mentoringNotices,
  ...agendaNotices,
  ...notificationsNotices,
  ...doorsNotices,
  ...trainingNotices,
  ...managementNotices,
  ...costsNotices,
  ...reportsNotices,
};

/** The sentence shown once after a write; null for a code that we never set. */
export const noticeOf = (code: string | undefined): string | null =>
  code !== undefined && Object.hasOwn(notices, code) ? (notices[code] ?? null) : null;
