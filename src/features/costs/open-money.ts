import { openCampaign } from '#src/features/doors/index.ts';
import type { OpenCampaign } from '#src/features/doors/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { can } from './costs.access.ts';
import type { CostPermission } from './costs.access.ts';

/** A campaign whose cost the viewer may know; somebody else's is like one that does not exist. */
export const openCost = async (
  ctx: Context,
  campaignId: string,
  permission: CostPermission,
): Promise<OpenCampaign> => {
  const found = await openCampaign(ctx, campaignId, 'campaign.read');
  if (!can(ctx.viewer, permission, found.opened.access)) throw forbidden();
  return found;
};

/** The budget of the viewer's own association. */
export const openBudget = async (ctx: Context, permission: CostPermission): Promise<OpenRun> => {
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, permission, opened.access)) throw forbidden();
  return opened;
};
