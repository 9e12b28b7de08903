import { listMembers, programmeClock } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { listContracts } from './contracts.store.ts';
import { openLife } from './open-life.ts';
import { retention } from './retention.rules.ts';
import type { Retention } from './retention.rules.ts';

/** Contracts are signed in the fifth month of the programme. */
const HIRING_MONTH = 5;
const MONTHS = 6;

/** The last day of the month of hiring; null before it is over. */
export const hiringMonthEnd = (
  { run, pauses }: Pick<OpenRun, 'run' | 'pauses'>,
  today: IsoDate,
): IsoDate | null => {
  const dueOn = programmeClock(run, pauses, today).months[HIRING_MONTH - 1]?.dueOn;
  return dueOn === undefined || dueOn >= today ? null : dueOn;
};

export type RetentionPage = {
  readonly today: IsoDate;
  /** Since the end of month 5; null before it. */
  readonly sinceHiring: Retention | null;
  readonly sixMonths: Retention;
};

/** How many of the team are still there. */
export const getRetention = async (ctx: Context): Promise<RetentionPage> => {
  const opened = await openLife(ctx, 'life.read');
  const { scope, organisation } = opened;
  const today = parisDate(ctx.now);
  const team = await ctx.db.read(scope, async (tx) => ({
    members: await listMembers(tx, organisation.id),
    contracts: await listContracts(tx, [organisation.id]),
  }));
  const hired = hiringMonthEnd(opened, today);
  return {
    today,
    sinceHiring: hired === null ? null : retention(team, hired, today),
    sixMonths: retention(team, addMonths(today, -MONTHS), today),
  };
};
