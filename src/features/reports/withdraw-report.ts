import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { openReportTo } from './open-report.ts';
import { insertWithdrawn } from './reports.store.ts';

/** Withdraws a published report, with its reason: it stays readable, and is no longer printed nor taken away. */
export const withdrawReport = async (ctx: Context, id: string, reason: string): Promise<void> => {
  const { opened, row } = await openReportTo(ctx, 'report.withdraw', id);
  if (row.publishedAt === null) throw notFound();
  await ctx.db.write(opened.scope, async (tx) => {
    const withdrawn = { reportId: id, reason, byPersonId: ctx.viewer.personId, recordedAt: ctx.now };
    if (!(await insertWithdrawn(tx, withdrawn))) throw new AppError('reports.already-withdrawn');
    tx.audit({ action: 'reports.withdrawn', object: `report:${id}` });
  });
};
