/** What others read of the campaigns they know: the commissioning partner, mentors, pillars, suggestions. */
import type { ReadTx } from '#db/types.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import type { Campaign, CampaignFact } from '#src/features/doors/index.ts';
import { figuresOfCampaigns } from '#src/features/indicators/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { reportFigures } from './campaign-figures.ts';
import { withFigures } from './get-findings.ts';
import type { FindingView } from './get-findings.ts';
import { incidentDelays } from './incidents.rules.ts';
import type { IncidentDelays } from './incidents.rules.ts';
import { readReportBacks } from './read-report-back.ts';
import type { Commitment, PublishedCampaignReport, ReportBack } from './restitution.types.ts';
import { saidStep } from './steps.rules.ts';
import { followUpsIn, waitingIn } from './waiting.rules.ts';
import type { DueCommitment, Waiting } from './waiting.rules.ts';

/** All that one campaign gave back, as it stood at an instant. */
export type ReportBackFacts = {
  readonly campaign: Campaign;
  /** Those that are not taken out, with their figure under R22; `validated` ones are the commissioner's to read. */
  readonly findings: readonly FindingView[];
  readonly commitments: readonly Commitment[];
  readonly followUps: readonly DueCommitment[];
  readonly uptakes: ReportBack['uptakes'];
  readonly incidents: IncidentDelays;
  readonly waiting: Waiting;
  readonly debriefs: number;
  /** What the team said that it changes, the oldest debrief first. */
  readonly changes: readonly string[];
  readonly reportBackHeld: CampaignFact | null;
  readonly residentsTold: CampaignFact | null;
  readonly sheetsDestroyed: CampaignFact | null;
  readonly report: PublishedCampaignReport | null;
};

const changesIn = (debriefs: ReportBack['debriefs']): string[] =>
  debriefs
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn) || a.recordedAt - b.recordedAt)
    .flatMap(({ change }) => change ?? []);

/** What these campaigns gave back, by campaign id: about twenty queries, however many campaigns. */
export const reportBackFacts = async (
  tx: ReadTx,
  campaigns: readonly Campaign[],
  at: Instant,
): Promise<ReadonlyMap<string, ReportBackFacts>> => {
  const ids = campaigns.map(({ id }) => id);
  const backs = await readReportBacks(tx, ids, at);
  const counted = await figuresOfCampaigns(tx, campaigns, at);
  return new Map(
    counted.flatMap(({ campaign, figures }) => {
      const back = backs.get(campaign.id);
      if (back === undefined) return [];
      const findings = back.findings.filter(({ removed }) => !removed);
      const facts: ReportBackFacts = {
        campaign,
        findings: withFigures(findings, reportFigures(figures)),
        commitments: back.commitments.filter(({ removed }) => !removed),
        followUps: followUpsIn(campaign, back, parisDate(at)),
        uptakes: back.uptakes,
        incidents: incidentDelays(back.incidents),
        waiting: waitingIn(campaign, back, at),
        debriefs: back.debriefs.length,
        changes: changesIn(back.debriefs),
        reportBackHeld: saidStep(campaign, 'reportBackHeld'),
        residentsTold: saidStep(campaign, 'residentsTold'),
        sheetsDestroyed: saidStep(campaign, 'sheetsDestroyed'),
        report: back.published,
      };
      return [[campaign.id, facts] as const];
    }),
  );
};

/** The follow-ups of these associations that are not told yet, whatever their campaign. */
export const listDueCommitments = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant,
): Promise<readonly (DueCommitment & { readonly campaignId: string; readonly organisationId: string })[]> => {
  const campaigns = await loadCampaigns(tx, organisationIds, at);
  const held = campaigns.filter((campaign) => saidStep(campaign, 'reportBackHeld') !== null);
  if (held.length === 0) return [];
  const backs = await readReportBacks(
    tx,
    held.map(({ id }) => id),
    at,
  );
  return held.flatMap((campaign) => {
    const back = backs.get(campaign.id);
    if (back === undefined) return [];
    return followUpsIn(campaign, back, parisDate(at))
      .filter(({ told }) => told === null)
      .map((due) => ({ ...due, campaignId: campaign.id, organisationId: campaign.organisationId }));
  });
};
