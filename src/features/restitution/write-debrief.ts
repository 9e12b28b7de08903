import type { NeedTheme } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { changeCampaign, fault, refuseDetails, refuseFuture } from './change-campaign.ts';
import { findSentence } from './restitution.store.ts';
import { insertDebriefs, insertSentence, updateSentence } from './restitution-writes.store.ts';
import type { DebriefText } from './restitution.types.ts';

export type DebriefInput = DebriefText & {
  readonly outingIds: readonly string[];
  /** The debrief that is corrected; `''` for a new one (R17). */
  readonly base: string;
};

/** The team talks over one outing or several; a correction is a new version over the same outings. */
export const writeDebrief = (ctx: Context, campaignId: string, input: DebriefInput): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx, { campaign, back, today, said }) => {
    const { outingIds, base, ...text } = input;
    const held = campaign.outings.filter(({ cancelled, onDate }) => !cancelled && onDate <= today);
    if (outingIds.length === 0 || !outingIds.every((id) => held.some((outing) => outing.id === id)))
      throw fault('restitution.outing', 'outingIds');
    refuseFuture(text.heldOn, today, 'heldOn');
    if (text.heard === null && text.change === null && text.themes.length === 0)
      throw fault('restitution.debrief-empty', 'heard');
    refuseDetails({ heard: text.heard, change: text.change });
    const before = back.debriefs.filter((one) => one.outingIds.some((id) => outingIds.includes(id)));
    const known = base === '' || back.debriefs.some(({ id }) => id === base);
    if (!known || before.some(({ id }) => id !== base)) throw new AppError('restitution.changed-meanwhile');
    const row = said();
    await insertDebriefs(
      tx,
      outingIds.map((outingId) => ({ ...row, ...text, id: newId(), outingId })),
    );
    tx.audit({ action: 'restitution.debriefed', object: `campaign:${campaignId}` });
  });

export type SentenceInput = {
  readonly text: string;
  readonly theme: NeedTheme | null;
};

/** Keeps a sentence that was heard, without anything that tells who said it. */
export const addSentence = (
  ctx: Context,
  campaignId: string,
  { text, theme }: SentenceInput,
): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx, { campaign, today }) => {
    refuseDetails({ text });
    const { organisationId } = campaign;
    const place = { id: newId(), campaignId, outingId: null, organisationId };
    await insertSentence(tx, { ...place, text, theme, filledOn: today });
    tx.audit({ action: 'restitution.sentence-added', object: `campaign:${campaignId}` });
  });

/** Corrects a sentence, puts it aside or takes it back. Refused when it is no more what the page showed (R17). */
export const changeSentence = (
  ctx: Context,
  campaignId: string,
  input: { readonly id: string; readonly seen: string } & (SentenceInput | { readonly removed: boolean }),
): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx) => {
    const { id, seen, ...written } = input;
    if ('text' in written) refuseDetails({ text: written.text });
    if ((await findSentence(tx, campaignId, id)) === null) throw notFound();
    if (!(await updateSentence(tx, { campaignId, id, seen }, written)))
      throw new AppError('restitution.changed-meanwhile');
    tx.audit({ action: 'restitution.sentence-changed', object: `campaign:${campaignId}` });
  });
