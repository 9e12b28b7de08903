/** The indicators of a campaign, with exactly the definitions of content/campaign-indicators.yaml. */
import type { HalfDay, NeedTheme } from '#db/schema/lists.ts';

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

export type Unit = 'count' | 'share' | 'hours' | 'ratio' | 'euros';

/** What is counted apart: everything, or one pass, sector, half-day or theme of it. */
export type NarrowedBy = {
  readonly pass?: 1 | 2 | undefined;
  readonly sectorId?: string | undefined;
  readonly halfDay?: HalfDay | undefined;
  /** Leaves IND-17 alone: no other figure knows of themes. */
  readonly theme?: NeedTheme | undefined;
};
