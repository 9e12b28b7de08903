import { figuresOfCampaign } from '#src/features/indicators/index.ts';
import { listTeamMeetings } from '#src/features/management/index.ts';
import { trainingBetween } from '#src/features/training/index.ts';
import type { ShownFigure } from '#src/features/indicators/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { latest } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './costs.access.ts';
import { costPerHousehold, costSums } from './costs.rules.ts';
import type { CostSums } from './costs.rules.ts';
import { listCosts } from './costs.store.ts';
import type { CostLine, Kept } from './costs.types.ts';
import { openCost } from './open-money.ts';

/** Hours that Essaim knows of the campaign, for whoever multiplies them by an hourly cost; null: not known. */
export type KnownHours = {
  readonly field: number | null;
  readonly meetings: number;
  readonly training: number;
};

export type CostPage = {
  readonly campaignId: string;
  readonly title: string;
  readonly lines: readonly Kept<CostLine>[];
  /** The version that the forms were read over (R17); `''` when there is none. */
  readonly seen: string;
  readonly before: boolean;
  readonly sums: CostSums | null;
  /** IND-07 and IND-22. */
  readonly met: ShownFigure;
  readonly perHousehold: number | null;
  readonly hours: KnownHours;
  readonly editable: boolean;
  readonly association: string;
};

const spanOf = ({ plan, outings }: Campaign, today: IsoDate): { from: IsoDate; to: IsoDate } | null => {
  const days = outings.filter(({ cancelled }) => !cancelled).map(({ onDate }) => onDate);
  const from = plan.startsOn ?? days[0];
  return from === undefined ? null : { from, to: plan.endsOn ?? today };
};

/** What a campaign costs, line by line, and for each household met. */
export const getCost = async (ctx: Context, campaignId: string): Promise<CostPage> => {
  const { opened, campaign } = await openCost(ctx, campaignId, 'cost.read');
  const { organisation, scope, access } = opened;
  const today = parisDate(ctx.now);
  const span = spanOf(campaign, today);
  const { rows, counted, meetings, training } = await ctx.db.read(scope, async (tx) => ({
    rows: await listCosts(tx, [campaignId]),
    counted: await figuresOfCampaign(tx, campaign, ctx.now),
    meetings: await listTeamMeetings(tx, [organisation.id]),
    training: span === null ? null : await trainingBetween(tx, organisation.id, span),
  }));
  const lines = latest(rows)?.lines ?? [];
  const sums = costSums(lines);
  const { byId } = counted.figures;
  const met = byId['IND-07'];
  const inSpan = (day: IsoDate): boolean => span !== null && span.from <= day && day <= span.to;
  return {
    ...{ campaignId, title: campaign.plan.title, lines, sums, met, association: organisation.name },
    seen: latest(rows)?.id ?? '',
    before: rows.length > 1,
    perHousehold: costPerHousehold(sums?.total ?? null, met),
    hours: {
      field: byId['IND-20'].value,
      meetings: meetings
        .filter(({ cancelled, onDate }) => !cancelled && inSpan(onDate))
        .reduce((sum, { minutes, present }) => sum + (minutes * (present?.size ?? 0)) / 60, 0),
      training: (training?.months.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0) / 60,
    },
    editable: can(ctx.viewer, 'cost.write', access),
  };
};
