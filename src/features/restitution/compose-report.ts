import type { ReadTx } from '#db/types.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { figuresOfCampaign } from '#src/features/indicators/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { reportFigures } from './campaign-figures.ts';
import { campaignReport } from './report.rules.ts';
import type { CampaignReportDocument, ReportBack, ReportTexts } from './restitution.types.ts';

export type Composed = {
  readonly organisation: string;
  readonly campaign: Campaign;
  readonly back: ReportBack;
  readonly now: Instant;
};

/** What the report says today with these texts. */
export const composeReport = async (
  tx: ReadTx,
  { organisation, campaign, back, now }: Composed,
  texts: ReportTexts,
): Promise<CampaignReportDocument> => {
  const { figures, published } = await figuresOfCampaign(tx, campaign, now);
  const counted = campaign.outings.filter(({ id }) => published.tallies.has(id));
  const ofPass = (pass: 1 | 2): number => counted.filter((outing) => outing.pass === pass).length;
  return campaignReport(
    {
      ...{ organisation, campaign, back, figures, reportFigures: reportFigures(figures) },
      ...{ counted: [ofPass(1), ofPass(2)], asOf: parisDate(now) },
    },
    texts,
  );
};
