/** The indicators of a campaign, with exactly the definitions of content/campaign-indicators.yaml. */
import type { HalfDay, IncidentKind, NeedTheme } from '#db/schema/lists.ts';
import type { Campaign, OutingTally } from '#src/features/doors/index.ts';

/** IND-22, the cost, is not counted at the doors: `costs` divides by IND-07. */
export type IndicatorId =
  | 'IND-01'
  | 'IND-02'
  | 'IND-03'
  | 'IND-04'
  | 'IND-05'
  | 'IND-06'
  | 'IND-07'
  | 'IND-08'
  | 'IND-09'
  | 'IND-10'
  | 'IND-11'
  | 'IND-12'
  | 'IND-13'
  | 'IND-14'
  | 'IND-15'
  | 'IND-16'
  | 'IND-17'
  | 'IND-18'
  | 'IND-19'
  | 'IND-20'
  | 'IND-21';

export type Unit = 'count' | 'share' | 'hours' | 'ratio';

/** A figure and what it was divided from: « 36 sur 41 » before « 88 % ». */
export type Figure = {
  readonly unit: Unit;
  /** A share between 0 and 1; null: nothing to divide by, or nothing that this filter may say. */
  readonly value: number | null;
  /** What was divided, and by what. Of a count that was asked at the doors: the count, and the households asked. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many outings it rests on. */
  readonly outings: number;
};

/** What is counted apart: everything, or one pass, sector, half-day or theme of it. */
export type NarrowedBy = {
  readonly pass?: 1 | 2 | undefined;
  readonly sectorId?: string | undefined;
  readonly halfDay?: HalfDay | undefined;
  /** Leaves IND-17 alone: no other figure knows of themes. */
  readonly theme?: NeedTheme | undefined;
};

export type Figures = {
  readonly byId: Readonly<Record<IndicatorId, Figure>>;
  /** Doors knocked at in the second pass, over those that the first left absent or to be revisited. */
  readonly revisitShare: Figure;
  /** By theme, of the outings whose sheet counts (IND-17). */
  readonly themes: Readonly<Record<NeedTheme, number>>;
  readonly incidents: Readonly<Record<IncidentKind, number>>;
  /** « A besoin d'aide », of every outing. */
  readonly needsHelp: number;
  /** Of the campaign's own indicators, in their order; of the outings whose sheet counts. */
  readonly own: readonly Figure[];
};

/** A campaign with what was counted in it. */
export type CampaignFigures = {
  readonly campaign: Campaign;
  readonly tallies: ReadonlyMap<string, OutingTally>;
  readonly figures: Figures;
};
