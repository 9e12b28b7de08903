import { exportCellWords, exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { getTeam } from './get-team.ts';
import { readFilter } from './team.rules.ts';

/** The people of the team as their page shows them, with its filter: never an answer, a score, a rank. */
export const getTeamTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const filter = readFilter(search.get('voir'));
  const { shown, today } = await getTeam(ctx, filter);
  const said = { tous: [], aide: [exportFilterWords.help], 'pas-commence': [exportFilterWords.notBegun] };
  return buildExport(
    exportTables.team,
    { name: 'equipe', asOf: today, filters: said[filter] },
    shown.map(({ name, startsOn, endsOn, progress, given, help, heardOn, hasCard }) => ({
      name,
      startsOn,
      endsOn,
      begun: progress.begun,
      finished: progress.finished,
      total: progress.total,
      toRead: given.length,
      help: help.length,
      heardOn,
      hasCard: exportCellWords.yesOrNo(hasCard),
    })),
  );
};
