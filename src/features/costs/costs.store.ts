import { eq, inArray, max } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Budget, CostLine, Kept, Version } from './costs.types.ts';

export type CostRow = Version & { readonly campaignId: string; readonly lines: readonly Kept<CostLine>[] };
export type BudgetRow = Version & Budget & { readonly runId: string };
type Said = {
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: number;
};

/** Every version of the costs of these campaigns. */
export const listCosts = async (tx: ReadTx, campaignIds: readonly string[]): Promise<CostRow[]> => {
  const { campaignCost: row } = tx.t;
  const rows = await tx.q
    .select({ id: row.id, campaignId: row.campaignId, lines: row.lines, recordedAt: row.recordedAt })
    .from(row)
    .where(inArray(row.campaignId, [...campaignIds]));
  return rows.map(({ lines, ...rest }) => ({ ...rest, lines: lines as readonly Kept<CostLine>[] }));
};

/** One more version, later than the one before even in the same millisecond. */
export const insertCost = async (
  tx: WriteTx,
  { recordedAt, ...said }: Said,
  { campaignId, lines }: { campaignId: string; lines: readonly Kept<CostLine>[] },
): Promise<void> => {
  const { campaignCost } = tx.t;
  const [last] = await tx.q
    .select({ at: max(campaignCost.recordedAt).mapWith(Number) })
    .from(campaignCost)
    .where(eq(campaignCost.campaignId, campaignId));
  const later = Math.max(recordedAt, (last?.at ?? 0) + 1);
  await tx.q
    .insert(campaignCost)
    .values({ id: newId(), campaignId, ...said, lines, recordedAt: later })
    .returning({ id: campaignCost.id });
};

/** Every version of the budgets of these runs. */
export const listBudgets = async (tx: ReadTx, runIds: readonly string[]): Promise<BudgetRow[]> => {
  const { budget: row } = tx.t;
  const rows = await tx.q
    .select({
      id: row.id,
      runId: row.runId,
      startsOn: row.startsOn,
      openingCents: row.openingCents,
      lines: row.lines,
      recordedAt: row.recordedAt,
    })
    .from(row)
    .where(inArray(row.runId, [...runIds]));
  return rows.map(({ lines, ...rest }) => ({ ...rest, lines: lines as Budget['lines'] }));
};

/** One more version, later than the one before even in the same millisecond. */
export const insertBudget = async (
  tx: WriteTx,
  { recordedAt, ...said }: Said,
  { runId, startsOn, openingCents, lines }: Budget & { readonly runId: string },
): Promise<void> => {
  const { budget } = tx.t;
  const [last] = await tx.q
    .select({ at: max(budget.recordedAt).mapWith(Number) })
    .from(budget)
    .where(eq(budget.runId, runId));
  const later = Math.max(recordedAt, (last?.at ?? 0) + 1);
  await tx.q
    .insert(budget)
    .values({ id: newId(), runId, ...said, startsOn, openingCents, lines, recordedAt: later })
    .returning({ id: budget.id });
};
