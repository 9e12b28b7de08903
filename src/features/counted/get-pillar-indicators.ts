import { listAllies } from '#src/features/forms/index.ts';
import { loadFigures } from '#src/features/indicators/index.ts';
import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import { getTrainedTeams } from '#src/features/team/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { pillarIndicators } from './pillars.rules.ts';
import type { OpensOn, PillarIndicator } from './pillars.rules.ts';

export type LinkedIndicator = Omit<PillarIndicator, 'opensOn'> & { readonly href: string | null };

/**
 * What Essaim counts for a pillar, each opening to its page; of one's own association, or of the partner at an address
 * for those who guide it.
 */
export const getPillarIndicators = async (
  ctx: Context,
  pillarId: string,
  slug: string | null = null,
): Promise<readonly LinkedIndicator[]> => {
  const { run, organisation, scope } = await (slug === null ? openOwnRun(ctx) : openPartnerRun(ctx, slug));
  const known = await ctx.db.read(scope, async (tx) => ({
    allies: await listAllies(tx, organisation.id),
    trained: (await getTrainedTeams(tx, [run.id], ctx.now))(run.id),
    campaigns: (await loadFigures(tx, [organisation.id], ctx.now)).filter(
      ({ campaign }) => campaign.runId === run.id,
    ),
  }));
  const last = known.campaigns.at(-1)?.campaign.id ?? null;
  const hrefs: Readonly<Record<NonNullable<OpensOn>, string | null>> = {
    allies: slug === null ? routes.allies() : null,
    campaigns: slug === null ? routes.campaigns() : routes.partnerCampaigns(slug),
    campaign: last && (slug === null ? routes.campaign(last) : routes.partnerCampaign(slug, last)),
  };
  return pillarIndicators(pillarId, known).map(({ opensOn, ...indicator }) => ({
    ...indicator,
    href: opensOn === null || indicator.value === null ? null : hrefs[opensOn],
  }));
};
