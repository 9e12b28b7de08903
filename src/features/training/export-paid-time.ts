import { paidTimeWords as words } from '#src/i18n/training.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { writeCsv } from './csv.rules.ts';
import type { Cell } from './csv.rules.ts';
import { getPaidTime } from './get-paid-time.ts';
import type { PaidTime } from './paid-time.rules.ts';
import type { TrainingFile } from './training.types.ts';

export type ExportFormat = 'csv' | 'xlsx';

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The figures of the page, line by line: both files are this table. */
export const paidTimeTable = ({ month, people, sums }: PaidTime): (readonly Cell[])[] => [
  words.exportHeads,
  ...people.map(({ name, modules, sessions, total }) => [
    month,
    name,
    modules,
    sessions,
    total,
    words.minutes(total),
  ]),
  [month, words.sum, sums.modules, sums.sessions, sums.total, words.minutes(sums.total)],
];

/** Paid training time of a month for payroll; the journal says who took it away. */
export const exportPaidTime = async (
  ctx: Context,
  { month: asked, format }: { month: string; format: ExportFormat },
): Promise<TrainingFile> => {
  const page = await getPaidTime(ctx, asked);
  if (!page.exportable) throw forbidden();
  const rows = paidTimeTable(page);
  const content =
    format === 'csv'
      ? Buffer.from(writeCsv(rows), 'utf8')
      : await (await import('./write-paid-time.ts')).writePaidTime(rows, page.month);
  await ctx.db.write(ctx.viewer.scope, (tx) => {
    tx.audit({
      action: 'training.paid-time-exported',
      object: `organisation:${ctx.viewer.organisationId}`,
      payload: { month: page.month, format },
    });
    return Promise.resolve();
  });
  return {
    name: `temps-de-formation-${page.month}.${format}`,
    mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : office,
    content,
  };
};
