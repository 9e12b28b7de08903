import { can, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { figuresOfCampaign } from '#src/features/indicators/index.ts';
import type { Context } from '#src/shared/context.ts';
import { reportFigures } from './campaign-figures.ts';
import { readReportBack } from './read-report-back.ts';
import type { Finding, ReportFigure } from './restitution.types.ts';

export type FindingView = Finding & { readonly figure: ReportFigure | null };
export type FindingsPage = {
  readonly campaign: Campaign;
  readonly findings: readonly FindingView[];
  readonly removed: readonly FindingView[];
  /** Those that a finding may rest on, with their value today. */
  readonly figures: readonly ReportFigure[];
  readonly mayWrite: boolean;
  readonly mayValidate: boolean;
};

/** Findings with their figure, which is computed at each reading. */
export const withFigures = (
  findings: readonly Finding[],
  figures: readonly ReportFigure[],
): readonly FindingView[] =>
  findings.map((finding) => ({
    ...finding,
    figure: figures.find(({ id }) => id === finding.indicatorId) ?? null,
  }));

/** What the counts teach, in the order it was written. */
export const getFindings = async (ctx: Context, campaignId: string): Promise<FindingsPage> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  const { back, counted } = await ctx.db.read(opened.scope, async (tx) => ({
    back: await readReportBack(tx, campaignId, ctx.now),
    counted: await figuresOfCampaign(tx, campaign, ctx.now),
  }));
  const figures = reportFigures(counted.figures);
  const all = withFigures(back.findings, figures);
  return {
    ...{ campaign, figures },
    findings: all.filter(({ removed }) => !removed),
    removed: all.filter(({ removed }) => removed),
    mayWrite: can(ctx.viewer, 'campaign.debrief', opened.access),
    mayValidate: can(ctx.viewer, 'campaign.giveBack', opened.access),
  };
};
