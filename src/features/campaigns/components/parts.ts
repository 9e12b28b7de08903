import { hubWords as words } from '#src/i18n/campaigns.fr.ts';
import { routes } from '#src/routes.ts';
import type { Role } from '#src/shared/context.ts';
import type { Outing } from '#src/features/doors/index.ts';
import type { ComputedLine } from '../check-list.rules.ts';
import type { NextStep } from '../next-step.rules.ts';
import type { CampaignRead } from '../read-campaign.ts';

/** The page where the next thing is done. */
export const stepHref = (id: string, step: NextStep): string => {
  switch (step.kind) {
    case 'plan':
      return routes.campaignPlan(id);
    case 'sectors':
      return `${routes.campaignPlan(id)}#secteurs`;
    case 'prepare':
      return routes.campaignCheck(id);
    case 'outings':
      return `${routes.campaignOutings(id)}#ajouter`;
    case 'secondPass':
      return `${routes.campaignOutings(id)}?passage=2#ajouter`;
    case 'outing':
      return routes.campaignOuting(id, step.outing.id);
    case 'mend':
    case 'sheet':
      return routes.outingSheet(id, step.outing.id);
    case 'giveBack':
      return routes.campaignReturn(id);
    case 'nothing':
      return routes.campaignFigures(id);
  }
};

type Row = { readonly title: string; readonly href: string; readonly hint?: string };
type Part = { readonly title: string; readonly rows: readonly Row[] };

/** Every page of a campaign that this role may open, in the order in which a campaign is lived. */
export const partsOf = ({ campaign: { id }, left }: CampaignRead, role: Role): Part[] => {
  const answers = role === 'manager' || role === 'director';
  const row = (title: string, href: string): Row => ({ title, href });
  return [
    {
      title: words.before,
      rows: [
        row(words.plan, routes.campaignPlan(id)),
        row(words.workshop, routes.campaignWorkshop(id)),
        { ...row(words.check, routes.campaignCheck(id)), hint: words.left(left) },
      ],
    },
    {
      title: words.doors,
      rows: [
        row(words.sorties, routes.campaignOutings(id)),
        row(words.tally, routes.campaignDoors(id)),
        row(words.figures, routes.campaignFigures(id)),
        row(words.debriefs, routes.campaignDebriefs(id)),
        row(words.incidents, routes.campaignIncidents(id)),
      ],
    },
    {
      title: words.after,
      rows: [
        row(words.findings, routes.campaignFindings(id)),
        row(words.commitments, routes.campaignCommitments(id)),
        row(words.giveBack, routes.campaignReturn(id)),
        row(words.report, routes.campaignReport(id)),
        ...(answers ? [row(words.guests, routes.campaignGuests(id))] : []),
        ...(role === 'director' ? [row(words.cost, routes.campaignCost(id))] : []),
      ],
    },
  ];
};

/** The page where a line of the check list is settled. */
export const checkHref = (id: string, line: ComputedLine, next: Outing | null): string => {
  switch (line) {
    case 'agreement':
      return '#preuves';
    case 'workshop':
    case 'act':
      return routes.campaignWorkshop(id);
    case 'sectors':
      return `${routes.campaignPlan(id)}#secteurs`;
    case 'outing':
      return routes.campaignOutings(id);
    case 'learnt':
      return next === null ? routes.campaignOutings(id) : routes.campaignOuting(id, next.id);
  }
};
