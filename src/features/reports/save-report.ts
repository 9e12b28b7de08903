import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { refusePeriod } from './begin-report.ts';
import type { Period } from './begin-report.ts';
import { openReportTo, refuseIfPublished } from './open-report.ts';
import { removeReport, updateReport } from './reports.store.ts';
import type { ReportTexts } from './reports.types.ts';

export type ReportInput = Period & {
  readonly title: string;
  readonly texts: ReportTexts;
  /** When the draft that the form shows was last written (R17). */
  readonly seenAt: number;
};

/** Keeps what is written of a draft; refused when somebody else wrote meanwhile. */
export const saveReport = async (ctx: Context, id: string, input: ReportInput): Promise<void> => {
  const { opened, row } = await openReportTo(ctx, 'report.write', id);
  refuseIfPublished(row);
  refusePeriod(input, parisDate(ctx.now));
  const { seenAt, ...written } = input;
  await ctx.db.write(opened.scope, async (tx) => {
    const place = { id, organisationId: row.organisationId, seenAt, now: Math.max(ctx.now, seenAt + 1) };
    if (!(await updateReport(tx, place, written))) throw new AppError('reports.changed');
    tx.audit({ action: 'reports.saved', object: `report:${id}` });
  });
};

/** Takes a draft off the list. */
export const discardReport = async (ctx: Context, id: string): Promise<void> => {
  const { opened, row } = await openReportTo(ctx, 'report.write', id);
  refuseIfPublished(row);
  await ctx.db.write(opened.scope, async (tx) => {
    await removeReport(tx, { id, organisationId: row.organisationId, now: ctx.now });
    tx.audit({ action: 'reports.removed', object: `report:${id}` });
  });
};
