import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { openReportTo, requireReport } from './open-report.ts';
import { insertReport } from './reports.store.ts';
import type { ReportTexts } from './reports.types.ts';

const noTexts: ReportTexts = { purpose: '', done: '', team: '', heard: '', gaps: '' };

export type Period = { readonly fromOn: IsoDate; readonly toOn: IsoDate };

/** What the account of a grant may cover: more would be counted month by month for nothing. */
const MOST_MONTHS = 36;

/** Refuses a period that ends before it begins, has not begun, or is too long. */
export const refusePeriod = ({ fromOn, toOn }: Period, today: IsoDate): void => {
  if (toOn < fromOn) throw new AppError('reports.period', {}, { toOn: 'reports.period' });
  if (toOn > addMonths(fromOn, MOST_MONTHS))
    throw new AppError('reports.too-long', {}, { toOn: 'reports.too-long' });
  if (fromOn > today) throw new AppError('reports.future', {}, { fromOn: 'reports.future' });
};

/** Begins a report of the viewer's association; answers its id. */
export const beginReport = async (
  ctx: Context,
  written: Period & { readonly title: string },
  texts: ReportTexts = noTexts,
): Promise<string> => {
  const opened = await openOwnRun(ctx);
  requireReport(ctx, 'report.write', opened);
  refusePeriod(written, parisDate(ctx.now));
  const { run, organisation, scope } = opened;
  const id = newId();
  await ctx.db.write(scope, async (tx) => {
    const owned = { runId: run.id, organisationId: organisation.id, byPersonId: ctx.viewer.personId };
    await insertReport(tx, { id, ...owned, recordedAt: ctx.now, ...written, texts });
    tx.audit({ action: 'reports.begun', object: `report:${id}` });
  });
  return id;
};

/** Begins a report with the texts of another one: what is published never changes. */
export const beginAgain = async (ctx: Context, id: string, title: string): Promise<string> => {
  const { row } = await openReportTo(ctx, 'report.write', id);
  return beginReport(ctx, { title, fromOn: row.fromOn, toOn: row.toOn }, row.texts);
};
