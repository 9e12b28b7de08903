import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { Outing } from './campaign.types.ts';
import { countsFor } from './doors.access.ts';
import type { DoorPermission } from './doors.access.ts';
import { openCampaign } from './open-campaign.ts';
import type { OpenCampaign } from './open-campaign.ts';

export type OpenOuting = OpenCampaign & { readonly outing: Outing };

/** An outing that is hers to count: of her team, or of the association that she answers for. */
export const openOuting = async (
  ctx: Context,
  { campaignId, outingId }: { readonly campaignId: string; readonly outingId: string },
  permission: DoorPermission,
): Promise<OpenOuting> => {
  const open = await openCampaign(ctx, campaignId, permission);
  const outing = open.campaign.outings.find(({ id }) => id === outingId);
  if (outing === undefined) throw notFound();
  if (!countsFor(ctx.viewer, outing)) throw new AppError('doors.not-of-the-team');
  return { ...open, outing };
};
