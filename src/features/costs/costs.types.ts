/** What a campaign costs and how the next 24 months are paid. */
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type CostPost = 'doors' | 'training' | 'support' | 'expenses' | 'reportBack';

export type CostLine = {
  readonly item: CostPost;
  readonly label: string;
  readonly cents: number;
  /** « 42 h à 16,80 € ». */
  readonly how: string;
  /** Lent or given: it is part of the whole cost, not of what was paid. */
  readonly lent: boolean;
};

/** A line as it is kept; its id stays while it is rewritten. */
export type Kept<L> = L & { readonly id: string };

export type BudgetSide = 'income' | 'expense';
export type BudgetLine = {
  readonly side: BudgetSide;
  readonly label: string;
  /** Paid for by a mission, as opposed to a grant (P8). */
  readonly mission: boolean;
  /** One amount per quarter, eight in each hypothesis. */
  readonly cautious: readonly number[];
  readonly high: readonly number[];
};

export type Budget = {
  readonly startsOn: IsoDate;
  readonly openingCents: number;
  readonly lines: readonly Kept<BudgetLine>[];
};

/** What every version carries; the last one counts. */
export type Version = { readonly id: string; readonly recordedAt: Instant };
