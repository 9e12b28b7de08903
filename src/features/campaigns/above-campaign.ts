import type { Campaign } from '#src/features/doors/index.ts';
import { campaignsWords } from '#src/i18n/campaigns.fr.ts';
import { routes } from '#src/routes.ts';

/** The pages above those of one campaign, for their breadcrumb. */
export const aboveCampaign = ({ id, plan }: Campaign): { href: string; label: string }[] => [
  { href: routes.campaigns(), label: campaignsWords.title },
  { href: routes.campaign(id), label: plan.title },
];
