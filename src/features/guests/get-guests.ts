import { can, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { isOpen } from './guests.rules.ts';
import type { GuestLink } from './guests.rules.ts';
import { readGuestLinks } from './guests.store.ts';

export type GuestsPage = {
  readonly campaign: Campaign;
  readonly links: readonly (GuestLink & { readonly open: boolean })[];
  readonly today: IsoDate;
  readonly mayWrite: boolean;
};

/** Who may look on from outside, and until when. */
export const getGuests = async (ctx: Context, campaignId: string): Promise<GuestsPage> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  const links = await ctx.db.read(opened.scope, (tx) => readGuestLinks(tx, campaignId));
  const today = parisDate(ctx.now);
  return {
    ...{ campaign, today },
    links: links.map((link) => ({ ...link, open: isOpen(link, today) })),
    mayWrite: can(ctx.viewer, 'campaign.giveBack', opened.access),
  };
};
