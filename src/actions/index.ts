import { accountsActions } from '#src/features/accounts/accounts.actions.ts';
import { agendaActions } from '#src/features/agenda/agenda.actions.ts';
import { adoptionActions } from '#src/features/adoption/adoption.actions.ts';
import { campaignsActions } from '#src/features/campaigns/campaigns.actions.ts';
import { cardActions } from '#src/features/accounts/card.actions.ts';
import { doorsActions } from '#src/features/doors/doors.actions.ts';
import { costsActions } from '#src/features/costs/costs.actions.ts';
import { formsActions } from '#src/features/forms/forms.actions.ts';
import { guestsActions } from '#src/features/guests/guests.actions.ts';
import { hillActions } from '#src/features/hill/hill.actions.ts';
import { learningActions } from '#src/features/learning/learning.actions.ts';
import { managementActions } from '#src/features/management/management.actions.ts';
import { meetingsActions } from '#src/features/meetings/meetings.actions.ts';
import { mentoringActions } from '#src/features/mentoring/mentoring.actions.ts';
import { messageActions } from '#src/features/doors/message.actions.ts';
import { milestonesActions } from '#src/features/milestones/milestones.actions.ts';
import { notificationsActions } from '#src/features/notifications/notifications.actions.ts';
import { organisationsActions } from '#src/features/organisations/organisations.actions.ts';
import { teamActions } from '#src/features/team/team.actions.ts';
import { practiceActions } from '#src/features/practice/practice.actions.ts';
import { trainingActions } from '#src/features/training/training.actions.ts';
import { restitutionActions } from '#src/features/restitution/restitution.actions.ts';
import { reportsActions } from '#src/features/reports/reports.actions.ts';
import { displayActions } from './display.ts';
import type { Action } from '#src/shared/action.ts';

const features: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  accounts: { ...accountsActions, ...cardActions },
  organisations: organisationsActions,
  learning: learningActions,
  team: teamActions,
  practice: practiceActions,
  adoption: adoptionActions,
  doors: doorsActions,
  forms: formsActions,
  guests: guestsActions,
  hill: hillActions,
  message: messageActions,
  milestones: milestonesActions,
  meetings: meetingsActions,
  restitution: restitutionActions,
  campaigns: campaignsActions,
  mentoring: mentoringActions,
  agenda: agendaActions,
  notifications: notificationsActions,
  training: trainingActions,
  management: managementActions,
  costs: costsActions,
  reports: reportsActions,
  display: displayActions,
};

/** Every write of the product by its form name, `feature.verb`. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries(features).flatMap(([feature, entries]) =>
    Object.entries(entries).map(([verb, action]) => [`${feature}.${verb}`, action] as const),
  ),
);
