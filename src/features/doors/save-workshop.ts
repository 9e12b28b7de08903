import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { residentDetails } from '#src/shared/resident-details.ts';
import { isFar, parisDate } from '#src/shared/time.ts';
import type { CampaignMessage } from './campaign.types.ts';
import { loadCampaigns } from './load-campaigns.ts';
import { insertMessage } from './message.store.ts';
import { openCampaign } from './open-campaign.ts';

export type WorkshopInput = {
  readonly campaignId: string;
  /** The version that the page has shown (R17). */
  readonly base: string;
  readonly message: Omit<CampaignMessage, 'id' | 'recordedAt'>;
  /** Every text by the name of its field; those that name a service may say where it is. */
  readonly texts: readonly (readonly [field: string, text: string, service: boolean])[];
};

/** A version of the message, with what the workshop wrote; nothing is written over what somebody wrote meanwhile (R17). */
export const saveWorkshop = async (
  ctx: Context,
  { campaignId, base, message, texts }: WorkshopInput,
): Promise<void> => {
  const { campaign, opened } = await openCampaign(ctx, campaignId, 'campaign.debrief');
  const [{ heldOn }, today] = [message, parisDate(ctx.now)];
  if (heldOn !== null && heldOn > today)
    throw new AppError('message.to-come', {}, { heldOn: 'message.to-come' });
  if (heldOn !== null && isFar(heldOn, today))
    throw new AppError('field.date-far', {}, { heldOn: 'field.date-far' });
  const refused = texts.flatMap(([field, text, service]): [string, ErrorCode][] => {
    const code = residentDetails(text);
    return code === null || (service && code !== 'resident.name') ? [] : [[field, code]];
  });
  const [first] = refused;
  if (first !== undefined) throw new AppError(first[1], {}, Object.fromEntries(refused));
  await ctx.db.write(opened.scope, async (tx) => {
    const campaigns = await loadCampaigns(tx, [campaign.organisationId], Number.MAX_SAFE_INTEGER);
    const last = campaigns.find(({ id }) => id === campaignId)?.message ?? null;
    if ((last?.id ?? '') !== base) throw new AppError('message.changed-meanwhile');
    const id = newId();
    const recordedAt = Math.max(ctx.now, (last?.recordedAt ?? 0) + 1);
    const who = { organisationId: campaign.organisationId, byPersonId: ctx.viewer.personId };
    await insertMessage(tx, { ...message, ...who, id, campaignId, recordedAt });
    tx.audit({
      action: 'campaigns.message-written',
      object: `campaign:${campaignId}`,
      payload: { version: id },
    });
  });
};
