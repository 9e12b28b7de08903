import { hubWords as words } from '#src/i18n/campaigns.fr.ts';
import { routes } from '#src/routes.ts';
import type { Role } from '#src/shared/context.ts';
import type { Outing } from '#src/features/doors/index.ts';
import { gapsOf } from '../campaign-plan.rules.ts';
import type { ComputedLine } from '../check-list.rules.ts';
import type { NextStep } from '../next-step.rules.ts';
import { placeOf, withoutSheet } from '../outings.rules.ts';
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

/** What waits after the doors, as those who give the campaign back know it. */
export type GivenBack = {
  readonly waiting: {
    readonly incidents: readonly unknown[];
    readonly followUps: readonly unknown[];
    readonly debriefs: number;
  };
  readonly validated: number;
  readonly commitments: number;
  /** Steps that are not said. */
  readonly missing: readonly unknown[];
  readonly reportPublished: boolean;
};

const beforeDoors = ({ campaign: { id, plan, message, sectors }, left }: CampaignRead): Part => {
  const gaps = gapsOf(plan).length;
  return {
    title: words.before,
    rows: [
      {
        ...{ title: words.plan, href: routes.campaignPlan(id) },
        hint: gaps > 0 ? words.gaps(gaps) : words.sectors(sectors.length),
      },
      {
        ...{ title: words.workshop, href: routes.campaignWorkshop(id) },
        hint: message?.spoken ? words.messageWritten : words.messageToWrite,
      },
      { title: words.check, href: routes.campaignCheck(id), hint: words.left(left) },
    ],
  };
};

const atDoors = ({ campaign, tallies, today }: CampaignRead, { waiting }: GivenBack): Part => {
  const { id, outings } = campaign;
  const unsaid = withoutSheet(campaign, tallies, today).length;
  const coming = outings.filter((one) => placeOf(one, today) === 'coming').length;
  return {
    title: words.doors,
    rows: [
      { title: words.sorties, href: routes.campaignOutings(id), hint: words.coming(coming) },
      { title: words.tally, href: routes.campaignDoors(id), hint: words.unsaid(unsaid) },
      { title: words.figures, href: routes.campaignFigures(id), hint: words.figuresHint },
      {
        title: words.debriefs,
        href: routes.campaignDebriefs(id),
        hint: words.debriefsLeft(waiting.debriefs),
      },
      {
        ...{ title: words.incidents, href: routes.campaignIncidents(id) },
        hint: words.incidentsLeft(waiting.incidents.length),
      },
    ],
  };
};

const afterDoors = (id: string, role: Role, back: GivenBack): Part => ({
  title: words.after,
  rows: [
    { title: words.findings, href: routes.campaignFindings(id), hint: words.validated(back.validated) },
    {
      ...{ title: words.commitments, href: routes.campaignCommitments(id) },
      hint: words.commitmentsLeft(back.commitments, back.waiting.followUps.length),
    },
    { title: words.giveBack, href: routes.campaignReturn(id), hint: words.stepsLeft(back.missing.length) },
    {
      ...{ title: words.report, href: routes.campaignReport(id) },
      hint: back.reportPublished ? words.published : words.notPublished,
    },
    ...(role === 'manager' || role === 'director'
      ? [{ title: words.guests, href: routes.campaignGuests(id), hint: words.guestsHint }]
      : []),
    ...(role === 'director'
      ? [{ title: words.cost, href: routes.campaignCost(id), hint: words.costHint }]
      : []),
  ],
});

/** Every page of a campaign that this role may open, with what it waits for, in the order in which a campaign is lived. */
export const partsOf = (read: CampaignRead, role: Role, back: GivenBack): Part[] => [
  beforeDoors(read),
  atDoors(read, back),
  afterDoors(read.campaign.id, role, back),
];

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

/** The fields of each proof of the check list have ids of their own, which its error summary links to. */
export const proofPrefix = (kind: unknown): string => `proof-${String(kind)}`;

/** The prefix of the fields of the sector that was refused, or of the one to add: also for a sector that is gone. */
export const sectorPrefix = (
  failure: { readonly values: FormData } | null,
  sectors: readonly { readonly id: string }[],
): string => sectors.find(({ id }) => id === failure?.values.get('sectorId'))?.id ?? 'sector';
