import { can, openCampaign } from '#src/features/doors/index.ts';
import type { OpenCampaign } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { composeReport } from './compose-report.ts';
import { noTexts, publishedText } from './frozen-report.rules.ts';
import { readReportBack } from './read-report-back.ts';
import type {
  CampaignReportDocument,
  HeardSentence,
  PublishedCampaignReport,
  ReportTexts,
} from './restitution.types.ts';

export type ReportPageView = {
  readonly campaign: OpenCampaign['campaign'];
  readonly published: PublishedCampaignReport | null;
  /** What is being written: null when what is published is the last word. */
  readonly draft: { readonly texts: ReportTexts; readonly document: CampaignReportDocument } | null;
  /** The version that the form shows, and the hash of what would be published. */
  readonly base: string;
  readonly hash: string | null;
  readonly sentences: readonly HeardSentence[];
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
};

/** The report of a campaign: what was published, and what its team is writing. `again`: begins a new version. */
export const getCampaignReport = async (
  ctx: Context,
  campaignId: string,
  again: boolean,
): Promise<ReportPageView> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  const { back, document, texts } = await ctx.db.read(opened.scope, async (tx) => {
    const known = await readReportBack(tx, campaignId, ctx.now);
    const written = known.draft?.texts ?? noTexts;
    const composed = { organisation: opened.organisation.name, campaign, back: known, now: ctx.now };
    return { back: known, texts: written, document: await composeReport(tx, composed, written) };
  });
  const { draft, published, sentences } = back;
  const writing = draft !== null || published === null || again;
  return {
    ...{ campaign, published, sentences: sentences.filter(({ removed }) => !removed) },
    draft: writing ? { texts, document } : null,
    base: draft?.id ?? published?.id ?? '',
    hash: writing && texts.failed !== '' ? sha256(publishedText(document)) : null,
    mayWrite: can(ctx.viewer, 'campaign.debrief', opened.access),
    mayPublish: can(ctx.viewer, 'campaign.giveBack', opened.access),
  };
};

/** What was published of a campaign, to print or to take away; the 404 of R20 while nothing was. */
export const getPublishedCampaignReport = async (
  ctx: Context,
  campaignId: string,
): Promise<PublishedCampaignReport & { readonly slug: string }> => {
  const { opened } = await openCampaign(ctx, campaignId, 'campaign.read');
  const back = await ctx.db.read(opened.scope, (tx) => readReportBack(tx, campaignId, ctx.now));
  if (back.published === null) throw notFound();
  return { ...back.published, slug: opened.organisation.slug };
};
