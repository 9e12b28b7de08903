import { exportCellWords, exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { formatTime } from '#src/i18n/format.ts';
import { historySentences } from '#src/i18n/history.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { getHistory } from './get-history.ts';
import { openAskedRun } from './read-run-at.ts';

/** What happened on the milestone `?jalon=`, newest first, as its page tells it. */
export const getHistoryTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const opened = await openAskedRun(ctx, search);
  const { milestone, lines } = await getHistory(ctx, opened, search.get('jalon') ?? '');
  const filters = [
    exportFilterWords.partner(opened.organisation.name),
    exportFilterWords.milestone(milestone.title),
  ];
  return buildExport(
    exportTables.history,
    { name: `historique-${milestone.id}`, asOf: parisDate(ctx.now), filters },
    lines.map(({ recordedAt, kind, author, itemTitle, text, undone }) => ({
      on: parisDate(recordedAt),
      at: formatTime(recordedAt),
      what: historySentences[kind](author, itemTitle),
      item: itemTitle,
      words: text,
      undone: exportCellWords.yesOrNo(undone),
    })),
  );
};
