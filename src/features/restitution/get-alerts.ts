import { loadCampaigns } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { readReportBacks } from './read-report-back.ts';
import { waitingIn } from './waiting.rules.ts';
import type { Waiting } from './waiting.rules.ts';

export type CampaignAlert = { readonly campaign: Campaign; readonly waiting: Waiting };

/** What waits in each campaign of one's own association, for the first screen; campaigns where nothing waits are left out. */
export const getReturnAlerts = async (ctx: Context): Promise<readonly CampaignAlert[]> => {
  const { organisation, scope } = await openOwnRun(ctx);
  return ctx.db.read(scope, async (tx) => {
    const campaigns = await loadCampaigns(tx, [organisation.id], ctx.now);
    if (campaigns.length === 0) return [];
    const backs = await readReportBacks(
      tx,
      campaigns.map(({ id }) => id),
      ctx.now,
    );
    return campaigns.flatMap((campaign) => {
      const back = backs.get(campaign.id);
      if (back === undefined) return [];
      const waiting = waitingIn(campaign, back, ctx.now);
      const some = waiting.incidents.length + waiting.followUps.length + waiting.debriefs > 0;
      return some ? [{ campaign, waiting }] : [];
    });
  });
};
