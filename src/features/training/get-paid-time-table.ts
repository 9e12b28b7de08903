import { exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { paidTimeWords as words } from '#src/i18n/training.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { getPaidTime } from './get-paid-time.ts';
import type { PaidTime, Sums } from './paid-time.rules.ts';

/** The figures of the page, line by line, their sum last. */
export const paidTimeTable = ({ month, people, sums }: PaidTime, asOf: IsoDate): ExportTable => {
  const row = (person: string, { modules, sessions, total }: Sums) => ({
    ...{ month, person, modules, sessions, total },
    totalSaid: words.minutes(total),
  });
  return buildExport(
    exportTables.paidTime,
    { name: `temps-de-formation-${month}`, asOf, filters: [exportFilterWords.month(month)] },
    [...people.map((person) => row(person.name, person)), row(words.sum, sums)],
  );
};

/** Paid training time of the month `?mois=`, for payroll. */
export const getPaidTimeTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const page = await getPaidTime(ctx, search.get('mois'));
  if (!page.exportable) throw forbidden();
  return paidTimeTable(page, parisDate(ctx.now));
};
