import { defineAccounts } from './accounts.ts';
import { defineAdoption } from './adoption.ts';
import { defineCampaigns } from './campaigns.ts';
import { defineDoors } from './doors.ts';
import { defineJournal } from './journal.ts';
import type { Kit } from './kit.ts';
import { defineLearning } from './learning.ts';
import { defineManagement } from './management.ts';
import { defineMentoring } from './mentoring.ts';
import { defineMilestones } from './milestones.ts';
import { defineOrganisations } from './organisations.ts';
import { defineRegisters } from './registers.ts';
import { defineReportBack } from './report-back.ts';
import { defineTeam } from './team.ts';

/** Every table of Essaim, once, for the dialect whose kit is given. */
export const defineTables = (k: Kit) => {
  const base = defineOrganisations(k);
  const milestones = defineMilestones(k, base);
  const registers = defineRegisters(k, base);
  const campaigns = defineCampaigns(k, base, registers, milestones);
  return {
    ...base,
    ...defineAccounts(k, base),
    ...defineLearning(k, base),
    ...milestones,
    ...registers,
    ...campaigns,
    ...defineDoors(k, base, campaigns),
    ...defineReportBack(k, base, campaigns),
    ...defineManagement(k, base, campaigns),
    ...defineAdoption(k, base),
    ...defineMentoring(k, base, milestones),
    ...defineTeam(k, base),
    ...defineJournal(k, base),
  };
};

export type Tables = ReturnType<typeof defineTables>;
