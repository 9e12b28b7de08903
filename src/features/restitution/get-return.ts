import { can, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign, CampaignFact, OpenCampaign } from '#src/features/doors/index.ts';
import { loadPublished } from '#src/features/indicators/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { readReportBack } from './read-report-back.ts';
import { missingSteps, onPaper, saidStep, steps } from './steps.rules.ts';
import type { Step } from './steps.rules.ts';
import { waitingIn } from './waiting.rules.ts';
import type { Waiting } from './waiting.rules.ts';

export type StepView = {
  readonly step: Step;
  readonly said: CampaignFact | null;
  /** The last fact, which a change must have seen (R17). */
  readonly base: string;
};
export type ReturnPage = {
  readonly campaign: Campaign;
  readonly steps: readonly StepView[];
  readonly missing: readonly Step[];
  readonly validated: number;
  readonly commitments: number;
  readonly reportPublished: boolean;
  /** Outings that were counted on paper. */
  readonly papers: number;
  readonly waiting: Waiting;
  readonly mayWrite: boolean;
  readonly today: IsoDate;
};

/** Giving back, step by step, and what is missing before the campaign is closed. */
export const getReturn = async (ctx: Context, campaignId: string): Promise<ReturnPage> =>
  returnOf(ctx, await openCampaign(ctx, campaignId, 'campaign.read'));

/** The same of a campaign that is open already. */
export const returnOf = async (
  ctx: Context,
  { opened, campaign }: Pick<OpenCampaign, 'opened' | 'campaign'>,
): Promise<ReturnPage> => {
  const { back, tallies } = await ctx.db.read(opened.scope, async (tx) => ({
    back: await readReportBack(tx, campaign.id, ctx.now),
    tallies: (await loadPublished(tx, campaign, ctx.now)).tallies,
  }));
  return {
    campaign,
    steps: steps.map((step) => ({
      step,
      said: saidStep(campaign, step),
      base: campaign.facts.get(step)?.id ?? '',
    })),
    missing: missingSteps(campaign),
    validated: back.findings.filter(({ validated, removed }) => validated && !removed).length,
    commitments: back.commitments.filter(({ removed }) => !removed).length,
    reportPublished: back.published !== null,
    papers: onPaper(tallies),
    waiting: waitingIn(campaign, back, ctx.now),
    mayWrite: can(ctx.viewer, 'campaign.giveBack', opened.access),
    today: parisDate(ctx.now),
  };
};
