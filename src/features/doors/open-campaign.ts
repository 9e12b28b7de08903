import { openRunOf } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden, notFound } from '#src/shared/errors.ts';
import type { Campaign } from './campaign.types.ts';
import { organisationOf } from './campaigns.store.ts';
import { can } from './doors.access.ts';
import type { DoorPermission } from './doors.access.ts';
import { loadCampaigns } from './load-campaigns.ts';

export type OpenCampaign = {
  /** The run of its association, with the scope to write in. */
  readonly opened: OpenRun;
  readonly campaign: Campaign;
  /** Every campaign of the association, this one included. */
  readonly campaigns: readonly Campaign[];
};

/**
 * A campaign that the viewer may know of: of her own association, of one she mentors, or any for head office; every use
 * case on one starts here. Somebody else's is like one that does not exist (R20).
 */
export const openCampaign = async (
  ctx: Context,
  campaignId: string,
  permission: DoorPermission,
): Promise<OpenCampaign> => {
  const { db, viewer, now } = ctx;
  const organisationId = await db.read(viewer.scope, (tx) => organisationOf(tx, campaignId));
  if (organisationId === null) throw notFound();
  const opened = await openRunOf(ctx, organisationId);
  if (!can(viewer, permission, opened.access)) throw forbidden();
  const campaigns = await db.read(viewer.scope, (tx) => loadCampaigns(tx, [organisationId], now));
  const campaign = campaigns.find(({ id }) => id === campaignId);
  if (campaign === undefined) throw notFound();
  return { opened, campaign, campaigns };
};
