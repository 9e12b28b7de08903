/** The pages on which what Essaim counted rests, for those whose role may open them. */
import { routes } from '#src/routes.ts';
import type { Role } from '#src/shared/context.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type OpensOn =
  | ('allies' | 'campaigns' | 'campaign' | 'plan' | 'outings' | 'workshop' | 'check' | 'figures')
  | ('debriefs' | 'incidents' | 'findings' | 'commitments' | 'return' | 'report' | 'visits')
  | ('cost' | 'budget' | 'diversity')
  | ('meetings' | 'talks' | 'contracts' | 'retention' | 'recruitment' | 'sessions' | 'paidTime' | 'team');

export type Pages = Partial<Record<OpensOn, string>>;

/** `pastDay`: the day that is read, for the pages that read a past one too. */
type Campaigns = {
  readonly campaignId: string | null;
  readonly costedId: string | null;
  readonly pastDay?: IsoDate | undefined;
};

/** Where the team told of its languages (M04). */
export const DIVERSITY = 'j04-diversite-de-l-equipe';
const diversity = ['j04', DIVERSITY] as const;

/** Of one's own association. */
export const ownPages = (role: Role, { campaignId: id, costedId, pastDay }: Campaigns): Pages => ({
  ...{ allies: routes.allies(), campaigns: routes.campaigns(), visits: routes.visits() },
  diversity: routes.item(...diversity),
  ...(id !== null && {
    campaign: routes.campaign(id),
    plan: routes.campaignPlan(id),
    outings: routes.campaignOutings(id),
    workshop: routes.campaignWorkshop(id),
    check: routes.campaignCheck(id),
    figures: routes.campaignFigures(id, pastDay && `au=${pastDay}`),
    debriefs: routes.campaignDebriefs(id),
    incidents: routes.campaignIncidents(id),
    findings: routes.campaignFindings(id),
    commitments: routes.campaignCommitments(id),
    return: routes.campaignReturn(id),
    report: routes.campaignReport(id),
  }),
  ...((role === 'manager' || role === 'director') && {
    meetings: routes.teamMeetings(),
    talks: routes.individualTalks(),
    contracts: routes.plannedHours(),
    retention: routes.retention(),
    recruitment: routes.recruitment(),
    sessions: routes.trainingSessions(),
    paidTime: routes.paidTime(),
    team: routes.team(),
  }),
  ...(role === 'director' && {
    budget: routes.budget(),
    ...(costedId !== null && { cost: routes.campaignCost(costedId) }),
  }),
});

/** Of a partner, for those who guide it: numbers, never a name. */
export const guidedPages = (
  role: Role,
  { campaignId, costedId, pastDay }: Campaigns,
  slug: string,
): Pages => {
  const page = campaignId === null ? null : routes.partnerCampaign(slug, campaignId, pastDay);
  return {
    ...{ campaigns: routes.partnerCampaigns(slug), visits: routes.partnerVisits(slug) },
    diversity: routes.partnerItem(slug, ...diversity),
    ...(page !== null && { campaign: page, figures: page, findings: page, commitments: page }),
    ...(role === 'headOffice' && costedId !== null && { cost: routes.campaignCost(costedId) }),
  };
};
