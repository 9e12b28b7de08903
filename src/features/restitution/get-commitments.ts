import { can, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { followUpsOf, uptakeMonths } from './follow-ups.rules.ts';
import type { DueFollowUp } from './follow-ups.rules.ts';
import { readReportBack } from './read-report-back.ts';
import type { Commitment, Finding, ServiceUptake } from './restitution.types.ts';
import { heldOnOf } from './steps.rules.ts';

export type CommitmentView = {
  readonly commitment: Commitment;
  readonly finding: Finding | null;
  readonly due: readonly DueFollowUp[];
};
export type UptakeView = {
  readonly month: 1 | 3;
  readonly told: ServiceUptake | null;
  readonly mayTell: boolean;
};
export type CommitmentsPage = {
  readonly campaign: Campaign;
  readonly commitments: readonly CommitmentView[];
  readonly findings: readonly Finding[];
  readonly late: number;
  readonly heldOn: IsoDate | null;
  readonly uptakes: readonly UptakeView[];
  readonly mayWrite: boolean;
  /** What became of them: also when the mentorship is over. */
  readonly mayFollow: boolean;
  readonly today: IsoDate;
};

/** What partners promised, and where it stands 1, 3 and 6 months after the report-back. */
export const getCommitments = async (ctx: Context, campaignId: string): Promise<CommitmentsPage> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  const back = await ctx.db.read(opened.scope, (tx) => readReportBack(tx, campaignId, ctx.now));
  const [today, heldOn] = [parisDate(ctx.now), heldOnOf(campaign)];
  const mayWrite = can(ctx.viewer, 'campaign.giveBack', opened.access);
  const mayFollow = can(ctx.viewer, 'campaign.follow', opened.access);
  const commitments = back.commitments
    .filter(({ removed }) => !removed)
    .map((commitment) => ({
      commitment,
      finding: back.findings.find(({ findingId }) => findingId === commitment.findingId) ?? null,
      due: followUpsOf(commitment, heldOn, today),
    }));
  return {
    ...{ campaign, commitments, heldOn, today, mayWrite, mayFollow },
    findings: back.findings.filter(({ removed }) => !removed),
    late: commitments.flatMap(({ due }) => due.filter(({ state }) => state === 'due')).length,
    uptakes: uptakeMonths.map((month) => ({
      month,
      told: back.uptakes.find(({ afterMonths }) => afterMonths === month) ?? null,
      mayTell: mayFollow && heldOn !== null && addMonths(heldOn, month) <= today,
    })),
  };
};
