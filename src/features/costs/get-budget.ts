import type { Context } from '#src/shared/context.ts';
import { latest } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import { forecast } from './budget.rules.ts';
import type { Forecast } from './budget.rules.ts';
import { can } from './costs.access.ts';
import { listBudgets } from './costs.store.ts';
import type { Budget } from './costs.types.ts';
import { openBudget } from './open-money.ts';

/** A budget that nobody began: this month, nothing in the till. */
export const emptyBudget = (today: string): Budget => ({
  startsOn: `${today.slice(0, 7)}-01`,
  openingCents: 0,
  lines: [],
});

export type BudgetPage = {
  readonly budget: Budget;
  readonly begun: boolean;
  /** The version that the forms were read over (R17); `''` when there is none. */
  readonly seen: string;
  readonly before: boolean;
  readonly cautious: Forecast;
  readonly high: Forecast;
  readonly editable: boolean;
};

/** The 24 months of the viewer's association, in both hypotheses. */
export const getBudget = async (ctx: Context): Promise<BudgetPage> => {
  const { run, scope, access } = await openBudget(ctx, 'budget.read');
  const rows = await ctx.db.read(scope, (tx) => listBudgets(tx, [run.id]));
  const last = latest(rows);
  const budget = last ?? emptyBudget(parisDate(ctx.now));
  return {
    budget,
    begun: last !== null,
    seen: last?.id ?? '',
    before: rows.length > 1,
    cautious: forecast(budget, 'cautious'),
    high: forecast(budget, 'high'),
    editable: can(ctx.viewer, 'budget.write', access),
  };
};
