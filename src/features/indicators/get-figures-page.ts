import { halfDays } from '#db/schema/lists.ts';
import type { HalfDay } from '#db/schema/lists.ts';
import { openCampaign, sheetProblems, stateOf } from '#src/features/doors/index.ts';
import type { Campaign, CampaignState, Outing, Sector } from '#src/features/doors/index.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { daysBetween, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { figuresQuery } from './figures-query.rules.ts';
import type { NarrowedBy } from './figures.types.ts';
import { loadFigures } from './load-figures.ts';
import { loadPublished } from './load-published.ts';
import { campaignProgress, FEWEST_FOR_A_RATE, wilson } from './progress.rules.ts';
import type { CampaignProgress, Range } from './progress.rules.ts';
import type { Published } from './publish.rules.ts';
import { shownFigures } from './shown.rules.ts';
import type { ShownFigure, ShownFigures } from './shown.rules.ts';

/** One line of « par secteur » or « par demi-journée »: the rate and its range, on enough doors. */
export type CrossingRow<T> = {
  readonly of: T;
  readonly knocked: ShownFigure;
  readonly met: ShownFigure;
  readonly rate: ShownFigure;
  readonly range: Range | null;
};

export type SheetState = 'contradictory' | 'missing' | 'late' | 'fine';

export type FiguresPage = {
  readonly campaign: Campaign;
  readonly today: IsoDate;
  readonly narrowedBy: NarrowedBy;
  readonly figures: ShownFigures;
  readonly progress: CampaignProgress;
  readonly bySector: readonly CrossingRow<Sector>[];
  /** Households of each pass of the whole campaign, when both may be shown of the same evening. */
  readonly metByPass: readonly [number, number] | null;
  readonly byHalfDay: readonly CrossingRow<HalfDay>[];
  /** What the figures rest on, those to mend first; without counts, of which R22 is the judge. */
  readonly outings: readonly { readonly outing: Outing; readonly state: SheetState }[];
};

/** The figures of a campaign for whoever may read it, as narrowed by the address, under R22. */
export const getFiguresPage = async (
  ctx: Context,
  id: string,
  search: URLSearchParams,
): Promise<FiguresPage> => {
  const { campaign } = await openCampaign(ctx, id, 'campaign.read');
  const published = await ctx.db.read(ctx.viewer.scope, (tx) => loadPublished(tx, campaign, ctx.now));
  const today = parisDate(ctx.now);
  const { narrowedBy, day } = figuresQuery(search, campaign, today);
  const { pass } = narrowedBy;
  const row = <T>(of: T, crossing: NarrowedBy): CrossingRow<T> =>
    crossingRow(of, shownFigures(campaign, published, { narrowedBy: { pass, ...crossing }, day }));
  return {
    ...{ campaign, today, narrowedBy },
    figures: shownFigures(campaign, published, { narrowedBy, day }),
    progress: campaignProgress(campaign, published, day),
    bySector: campaign.sectors.map((sector) => row(sector, { sectorId: sector.id })),
    metByPass: metByPass(campaign, published, day),
    byHalfDay: halfDays.map((halfDay) => row(halfDay, { halfDay })),
    outings: outingsBehind(published, narrowedBy, day),
  };
};

const metByPass = (campaign: Campaign, published: Published, day: IsoDate): FiguresPage['metByPass'] => {
  const of = (pass: 1 | 2): ShownFigure =>
    shownFigures(campaign, published, { narrowedBy: { pass }, day }).byId['IND-07'];
  const [first, second] = [of(1), of(2)];
  if (first.value === null || second.value === null || first.until !== second.until) return null;
  return [first.value, second.value];
};

const crossingRow = <T>(of: T, { byId }: ShownFigures): CrossingRow<T> => {
  const rate = byId['IND-09'];
  const [met, doors] = [rate.numerator ?? 0, rate.denominator ?? 0];
  const enough = rate.state === 'shown' && doors >= FEWEST_FOR_A_RATE && met <= doors;
  return {
    of,
    knocked: byId['IND-02'],
    met: byId['IND-07'],
    rate,
    range: enough ? wilson(met, doors) : null,
  };
};

const order: readonly SheetState[] = ['contradictory', 'missing', 'late', 'fine'];

const outingsBehind = (
  { answered }: Published,
  { pass, sectorId, halfDay }: NarrowedBy,
  day: IsoDate,
): FiguresPage['outings'] =>
  answered
    .filter(
      ({ outing, doorsOn }) =>
        doorsOn <= day &&
        (pass ?? outing.pass) === outing.pass &&
        (sectorId ?? outing.sectorId) === outing.sectorId &&
        (halfDay ?? outing.halfDay) === outing.halfDay,
    )
    .map(({ outing, tally, sheet }) => {
      if (sheetProblems(tally).length > 0) return { outing, state: 'contradictory' as const };
      if (sheet === null) return { outing, state: 'missing' as const };
      const late = daysBetween(outing.onDate, sheet.filledOn) > 2;
      return { outing, state: late ? ('late' as const) : ('fine' as const) };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));

export type PartnerCampaign = {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly progress: CampaignProgress;
};

/** The campaigns of a partner as its guides read them, the newest first. */
export const getPartnerCampaigns = async (
  ctx: Context,
  slug: string,
): Promise<{ readonly association: string; readonly campaigns: readonly PartnerCampaign[] }> => {
  const { organisation } = await openPartnerRun(ctx, slug);
  const found = await ctx.db.read(ctx.viewer.scope, (tx) => loadFigures(tx, [organisation.id], ctx.now));
  const day = parisDate(ctx.now);
  const campaigns = found.map(({ campaign, published }) => ({
    campaign,
    state: stateOf(campaign, day),
    progress: campaignProgress(campaign, published, day),
  }));
  return { association: organisation.name, campaigns: campaigns.toReversed() };
};

/** The figures of one of them; a campaign of another association is like none. */
export const getPartnerFigures = async (
  ctx: Context,
  { slug, id }: { readonly slug: string; readonly id: string },
  search: URLSearchParams,
): Promise<FiguresPage & { readonly association: string }> => {
  const { organisation } = await openPartnerRun(ctx, slug);
  const page = await getFiguresPage(ctx, id, search);
  if (page.campaign.organisationId !== organisation.id) throw notFound();
  return { ...page, association: organisation.name };
};
