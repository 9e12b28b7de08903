import { getCurriculum, plainText } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import type { Campaign } from './campaign.types.ts';
import { can } from './doors.access.ts';
import { CAMPAIGN_MODULE, slotsIn } from './message.rules.ts';
import { openCampaign } from './open-campaign.ts';

/** The bracketed words of MSG-13, in the order in which one reads them. */
export const campaignSlots = (): readonly string[] => {
  const { moduleById, textOf } = getCurriculum();
  const sections = moduleById(CAMPAIGN_MODULE)?.sections ?? [];
  return slotsIn(sections.map(({ id, version }) => plainText(textOf(id, version) ?? '')));
};

export type Workshop = {
  readonly campaign: Campaign;
  readonly editable: boolean;
  readonly slots: readonly string[];
};

/** The workshop of a campaign, for its team. */
export const getWorkshop = async (ctx: Context, campaignId: string): Promise<Workshop> => {
  const { campaign, opened } = await openCampaign(ctx, campaignId, 'campaign.read');
  const editable = can(ctx.viewer, 'campaign.debrief', opened.access);
  return { campaign, editable, slots: campaignSlots() };
};
