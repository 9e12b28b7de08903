import { openCampaign, rolesOf } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { newSecret } from '#src/shared/ids.ts';
import { residentDetails } from '#src/shared/resident-details.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { mayExpireOn } from './guests.rules.ts';
import { insertGuestLink, insertGuestLinkRevoked, readGuestLinks } from './guests.store.ts';

/** `guestLinkId` is made with the form: a page that is loaded again sends it again. */
export type GuestLinkInput = {
  readonly guestLinkId: string;
  readonly label: string;
  readonly expiresOn: IsoDate;
};

/** Opens a campaign to a structure until a day; the secret of its link, which is shown once. Null: it is made already. */
export const makeGuestLink = async (
  ctx: Context,
  campaignId: string,
  { guestLinkId: id, label, expiresOn }: GuestLinkInput,
): Promise<string | null> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.giveBack');
  const detail = residentDetails(label);
  if (detail !== null) throw new AppError(detail, {}, { label: detail });
  if (!mayExpireOn(expiresOn, parisDate(ctx.now)))
    throw new AppError('guests.expiry', {}, { expiresOn: 'guests.expiry' });
  const token = newSecret();
  return ctx.db.write(opened.scope, async (tx) => {
    const made = await insertGuestLink(tx, {
      ...{ id, campaignId, label, expiresOn, token },
      organisationId: campaign.organisationId,
      byPersonId: ctx.viewer.personId,
      recordedAt: ctx.now,
    });
    tx.audit({
      action: 'guests.link-made',
      object: `guest-link:${id}`,
      payload: made ? {} : { repeated: true },
    });
    return made ? token : null;
  });
};

/** Closes a link for good, even once the mentorship has ended. Asking twice changes nothing. */
export const revokeGuestLink = async (
  ctx: Context,
  campaignId: string,
  guestLinkId: string,
): Promise<void> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  if (!rolesOf('campaign.giveBack').includes(ctx.viewer.role)) throw forbidden();
  await ctx.db.write(opened.scope, async (tx) => {
    const links = await readGuestLinks(tx, campaignId);
    if (!links.some(({ id }) => id === guestLinkId)) throw notFound();
    await insertGuestLinkRevoked(tx, {
      guestLinkId,
      organisationId: campaign.organisationId,
      byPersonId: ctx.viewer.personId,
      recordedAt: ctx.now,
    });
    tx.audit({ action: 'guests.link-revoked', object: `guest-link:${guestLinkId}` });
  });
};
