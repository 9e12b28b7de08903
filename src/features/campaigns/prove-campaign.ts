import { loadCampaigns, openCampaign } from '#src/features/doors/index.ts';
import { acceptFile, addFiles, addLink, addNote, loadRunFacts } from '#src/features/milestones/index.ts';
import type { EvidenceRecord } from '#src/features/milestones/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { itemFor } from './campaign-evidence.rules.ts';
import type { AskedKind } from './campaign-evidence.rules.ts';
import { insertCampaignEvidence } from './campaigns.store.ts';
import { changeCampaign } from './change-campaign.ts';

export type Deposit = {
  readonly kind: AskedKind;
  readonly note: string | null;
  readonly url: string | null;
  readonly file?: File | undefined;
};

/** A file, an address or a few words: a proof of the run like any other, that is said to be this campaign's. */
export const depositProof = async (ctx: Context, campaignId: string, deposit: Deposit): Promise<void> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.plan');
  const { kind, note, url, file } = deposit;
  const campaigns = await ctx.db.read(opened.scope, (tx) =>
    loadCampaigns(tx, [opened.organisation.id], ctx.now),
  );
  const isFirst = campaigns.find(({ runId }) => runId === campaign.runId)?.id === campaignId;
  const target = { itemId: itemFor(kind, isFirst), alsoFor: [] };
  const added: string[] = [];
  if (file !== undefined)
    added.push(...(await addFiles(ctx, opened, { ...target, text: note, files: [await acceptFile(file)] })));
  else if (url !== null) added.push(await addLink(ctx, opened, { ...target, url, text: note }));
  else if (note !== null) added.push(await addNote(ctx, opened, { ...target, text: note }));
  else throw new AppError('campaigns.evidence-nothing', {}, { note: 'campaigns.evidence-nothing' });
  for (const evidenceId of added) await chooseProof(ctx, campaignId, { kind, evidenceId });
};

/** Whether a proof may be shown as a campaign's: a team's own words, still there. */
export const isChoosable = ({ kind, removedAt }: EvidenceRecord): boolean =>
  removedAt === null && (kind === 'note' || kind === 'link' || kind === 'file');

/** A proof of the run that was deposited before. */
export const chooseProof = (
  ctx: Context,
  campaignId: string,
  { kind, evidenceId }: { readonly kind: AskedKind; readonly evidenceId: string },
): Promise<void> =>
  changeCampaign(ctx, campaignId, async (tx, { campaign, said }) => {
    const facts = (await loadRunFacts(tx, [campaign.runId], ctx.now)).get(campaign.runId);
    const found = facts?.evidence.some((one) => one.id === evidenceId && isChoosable(one)) ?? false;
    if (!found) throw new AppError('campaigns.evidence-elsewhere');
    const added = await insertCampaignEvidence(tx, { ...said, evidenceId, kind });
    tx.audit({
      action: 'campaigns.evidence-chosen',
      object: `campaign:${campaignId}`,
      payload: added ? { kind, evidenceId } : { kind, evidenceId, repeated: true },
    });
  });
