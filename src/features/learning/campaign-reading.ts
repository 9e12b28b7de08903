import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  CAMPAIGN_MODULE,
  currentCampaign,
  fillSlots,
  getCurrentCampaign,
  loadCampaigns,
} from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { messageWords } from '#src/i18n/campaign-message.fr.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { finishedFor, readingOf } from './campaign-reading.rules.ts';
import type { CampaignRead } from './campaign-reading.rules.ts';
import { listFinishersFor } from './learning.store.ts';
import { ownFacts } from './open-module.ts';
import type { OpenedModule } from './open-module.ts';

/** The campaign for which a module is being read: that of the day, and for the module that campaigns fill; else null. */
export const campaignRead = async (
  tx: ReadTx,
  { viewer, now }: Context,
  moduleId: string,
): Promise<CampaignRead | null> => {
  if (moduleId !== CAMPAIGN_MODULE) return null;
  const campaigns = await loadCampaigns(tx, [viewer.organisationId], now);
  const campaign = currentCampaign(campaigns, parisDate(now));
  return campaign === null ? null : readingOf(campaign);
};

/** The current campaign, when it fills this module for its readers; they are of an association that has one. */
export const getCampaignOf = async (ctx: Context, moduleId: string): Promise<Campaign | null> =>
  moduleId === CAMPAIGN_MODULE ? getCurrentCampaign(ctx) : null;

/** What fills the brackets of a rendered text; without a campaign, nothing does. */
export const campaignFill =
  (campaign: Pick<Campaign, 'message'> | null): ((html: string) => string) =>
  (html) =>
    fillSlots(html, campaign?.message?.slots ?? {}, messageWords.ofCampaign);

export type CampaignReading = {
  readonly campaign: Campaign;
  readonly href: string;
  /** She has read it for this campaign, with its message as it is now. */
  readonly done: boolean;
};

/** Where the viewer stands with the module that the current campaign fills; null without a campaign. */
export const getCampaignReading = async (ctx: Context): Promise<CampaignReading | null> => {
  const { moduleById, redirects } = getCurriculum();
  const module = moduleById(CAMPAIGN_MODULE);
  const campaign = await getCurrentCampaign(ctx);
  if (campaign === null || module === null) return null;
  const done = finishedFor(module.id, await ownFacts(ctx), readingOf(campaign), redirects);
  return { campaign, href: routes.moduleCover(module.slug), done };
};

export type Reread = { readonly campaignId: string; readonly writtenOn: IsoDate };

/** What asks the viewer to read again a module that she finished: a message that is newer; null when nothing does. */
export const rereadOf = async (
  ctx: Context,
  { module, facts, progress, curriculum }: OpenedModule,
): Promise<Reread | null> => {
  const campaign = progress.finishedAt === null ? null : await getCampaignOf(ctx, module.id);
  const message = campaign?.message ?? null;
  if (campaign === null || message === null) return null;
  return finishedFor(module.id, facts, readingOf(campaign), curriculum.redirects)
    ? null
    : { campaignId: campaign.id, writtenOn: parisDate(message.recordedAt) };
};

/** Who among these people had read MSG-13 for a campaign at an instant: a count for the team, never what anybody answered. */
export const finishedForCampaign = async (
  tx: ReadTx,
  campaign: Pick<Campaign, 'id' | 'organisationId'>,
  personIds: readonly string[],
  at: Instant = Number.MAX_SAFE_INTEGER,
): Promise<ReadonlySet<string>> => {
  const finishers = new Set(await listFinishersFor(tx, campaign, at));
  return new Set(personIds.filter((id) => finishers.has(id)));
};
