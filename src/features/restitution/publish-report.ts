import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { changeCampaign, fault, refuseDetails } from './change-campaign.ts';
import { composeReport } from './compose-report.ts';
import { draftText, noTexts, publishedText } from './frozen-report.rules.ts';
import { insertReport } from './restitution-writes.store.ts';
import type { ReportTexts } from './restitution.types.ts';

/** Keeps what the team writes; refused when somebody else wrote meanwhile (R17). */
export const saveCampaignReport = (
  ctx: Context,
  campaignId: string,
  { texts, base }: { readonly texts: ReportTexts; readonly base: string },
): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx, { back, said }) => {
    refuseDetails(texts);
    if ((back.draft?.id ?? back.published?.id ?? '') !== base)
      throw new AppError('restitution.changed-meanwhile');
    await insertReport(tx, { ...said(), frozen: draftText(texts) });
    tx.audit({ action: 'restitution.report-saved', object: `campaign:${campaignId}` });
  });

/**
 * Publishes what was checked: its text is kept and never written again, its hash goes into the journal. Refused when
 * anything of it changed since the page was read (R17). A later version is another one beside it.
 */
export const publishCampaignReport = (ctx: Context, campaignId: string, hash: string): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.giveBack', async (tx, { campaign, back, said }) => {
    const texts = back.draft?.texts ?? noTexts;
    if (texts.failed === '') throw fault('restitution.failed-empty', 'failed');
    const organisation = ctx.viewer.organisationName;
    const frozen = publishedText(
      await composeReport(tx, { organisation, campaign, back, now: ctx.now }, texts),
    );
    if (sha256(frozen) !== hash) throw new AppError('restitution.figures-changed');
    await insertReport(tx, { ...said(), frozen });
    tx.audit({
      action: 'restitution.report-published',
      object: `campaign:${campaignId}`,
      payload: { sha256: hash },
    });
  });
