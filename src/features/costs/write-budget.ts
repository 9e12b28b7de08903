import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { MOST_LINES, sameLines, versionsUntil, withLine } from './costs.rules.ts';
import { insertBudget, listBudgets } from './costs.store.ts';
import type { Budget, BudgetLine } from './costs.types.ts';
import { emptyBudget } from './get-budget.ts';
import { openBudget } from './open-money.ts';

/** The same form sent twice is one: what stands already is what it asks for. */
const stands = (last: Budget, asked: Budget): boolean =>
  last.startsOn === asked.startsOn &&
  last.openingCents === asked.openingCents &&
  sameLines(last.lines, asked.lines);

const change = async (
  ctx: Context,
  seen: string,
  { action, next }: { action: string; next: (last: Budget, before: Budget) => Budget },
): Promise<void> => {
  const { scope, run, organisation } = await openBudget(ctx, 'budget.write');
  await ctx.db.write(scope, async (tx) => {
    const rows = await listBudgets(tx, [run.id]);
    const read = versionsUntil(rows, seen);
    const empty = emptyBudget(parisDate(ctx.now));
    const changed = next(read.at(-1) ?? empty, read.at(-2) ?? empty);
    if (changed.lines.length > MOST_LINES) throw new AppError('costs.too-many');
    const repeated = read.length < rows.length;
    if (repeated && !stands(latest(rows) ?? empty, changed)) throw new AppError('costs.changed-since');
    const said = { organisationId: organisation.id, byPersonId: ctx.viewer.personId, recordedAt: ctx.now };
    if (!repeated) await insertBudget(tx, said, { runId: run.id, ...changed });
    tx.audit({ action, object: `run:${run.id}`, payload: repeated ? { repeated } : {} });
  });
};

/** A budget of other years is not read any more, or not yet: beyond, the year was mistyped. */
const MONTHS_AWAY = 36;

/** Where the 24 months begin: the first month and what is in the till. */
export const writeBudgetHead = (
  ctx: Context,
  { seen, ...head }: Pick<Budget, 'startsOn' | 'openingCents'> & { readonly seen: string },
): Promise<void> => {
  const today = parisDate(ctx.now);
  if (head.startsOn > addMonths(today, MONTHS_AWAY) || head.startsOn < addMonths(today, -MONTHS_AWAY))
    throw new AppError('costs.month-far', {}, { month: 'costs.month-far' });
  return change(ctx, seen, {
    action: 'costs.budget-head-saved',
    next: ({ lines }) => ({ ...head, lines }),
  });
};

/** Writes a line of the budget, or takes it out (`null`); refused when somebody else wrote otherwise since (R17). */
export const writeBudgetLine = (
  ctx: Context,
  { seen, id, line }: { seen: string; id: string; line: BudgetLine | null },
): Promise<void> =>
  change(ctx, seen, {
    action: line === null ? 'costs.budget-line-removed' : 'costs.budget-line-saved',
    next: ({ startsOn, openingCents, lines }) => ({
      startsOn,
      openingCents,
      lines: withLine(lines, { id, newId: newId(), line }),
    }),
  });

/** Puts the version before the last one back. */
export const undoBudget = (ctx: Context, { seen }: { seen: string }): Promise<void> =>
  change(ctx, seen, {
    action: 'costs.budget-undone',
    next: (_last, { startsOn, openingCents, lines }) => ({ startsOn, openingCents, lines }),
  });
