import { newCode } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { composeReport } from './compose-report.ts';
import { openReportTo, refuseIfPublished } from './open-report.ts';
import { freezeReport } from './frozen-report.rules.ts';
import { insertPublished } from './reports.store.ts';

/**
 * Publishes what was checked: its text is kept and never written again, its hash goes into the chain of the journal.
 * Refused when anything of it changed since the page was read (R17).
 */
export const publishReport = async (ctx: Context, id: string, base: string): Promise<void> => {
  const report = await openReportTo(ctx, 'report.publish', id);
  refuseIfPublished(report.row);
  const frozen = freezeReport(await composeReport(ctx, report));
  if (sha256(frozen) !== base) throw new AppError('reports.figures-changed');
  await ctx.db.write(report.opened.scope, async (tx) => {
    const row = { reportId: id, code: newCode(), frozen, byPersonId: ctx.viewer.personId };
    if (!(await insertPublished(tx, { ...row, recordedAt: ctx.now })))
      throw new AppError('reports.already-published');
    tx.audit({ action: 'reports.published', object: `report:${id}`, payload: { sha256: base } });
  });
};
