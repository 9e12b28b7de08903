import { can, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign, Outing } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { readReportBack } from './read-report-back.ts';
import type { Debrief, HeardSentence } from './restitution.types.ts';
import { heldOutings, lateOutings, waitingOutings } from './waiting.rules.ts';

export type DebriefsPage = {
  readonly campaign: Campaign;
  /** Outings that were held, and those that nobody has talked over yet. */
  readonly held: readonly Outing[];
  readonly waiting: readonly Outing[];
  /** How many of the latter are of days before. */
  readonly late: number;
  readonly debriefs: readonly Debrief[];
  readonly kept: readonly HeardSentence[];
  readonly aside: readonly HeardSentence[];
  readonly mayWrite: boolean;
  readonly today: IsoDate;
};

/** What the team heard and what it changes, outing after outing. */
export const getDebriefs = async (ctx: Context, campaignId: string): Promise<DebriefsPage> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  const today = parisDate(ctx.now);
  const back = await ctx.db.read(opened.scope, (tx) => readReportBack(tx, campaignId, ctx.now));
  return {
    ...{ campaign, debriefs: back.debriefs, today },
    held: heldOutings(campaign, today),
    waiting: waitingOutings(campaign, back, today),
    late: lateOutings(campaign, back, today).length,
    kept: back.sentences.filter(({ removed }) => !removed),
    aside: back.sentences.filter(({ removed }) => removed),
    mayWrite: can(ctx.viewer, 'campaign.debrief', opened.access),
  };
};
