import { exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { stateWords } from '#src/i18n/ui.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { askedInstant, openAskedRun, readRunAt } from './read-run-at.ts';
import type { RunAt } from './read-run-at.ts';

/** The twelve milestones of a run, as `/jalons` and the twelve-month sheet show them. */
export const milestonesTable = ({ organisation }: OpenRun, { read, asOf }: RunAt): ExportTable =>
  buildExport(
    exportTables.milestones,
    { name: 'jalons', asOf, filters: [exportFilterWords.partner(organisation.name)] },
    read.milestones.map(({ month, milestone, beginsOn, dueOn, sign, state, progress }) => ({
      month: month.month,
      milestone: milestone.title,
      beginsOn,
      dueOn,
      state: stateWords[sign],
      declared: progress.declared.length,
      validated: progress.validated.length,
      counted: progress.counted.length,
      approvedOn: state.sent.approvedAt === null ? null : parisDate(state.sent.approvedAt),
      daysLate: state.daysLate,
    })),
  );

/** The same for an address: one's own run, or `?partenaire=`; on a past day, `?au=`. */
export const getMilestonesTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const opened = await openAskedRun(ctx, search);
  return milestonesTable(opened, await readRunAt(ctx, opened, askedInstant(search.get('au'), ctx.now)));
};
