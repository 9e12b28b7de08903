import { exportCellWords, exportTables } from '#src/i18n/exports.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { getSessions } from './get-sessions.ts';

/** Every session in a room in the order of its page; nobody's name. */
export const getSessionsTable = async (ctx: Context): Promise<ExportTable> => {
  const { coming, past, cancelled, today } = await getSessions(ctx);
  return buildExport(
    exportTables.sessions,
    { name: 'seances', asOf: today },
    [...coming, ...past, ...cancelled].map((session) => ({
      on: session.onDate,
      startsAt: session.startsAt,
      title: session.title,
      minutes: session.minutes,
      place: session.place,
      present: session.present,
      cancelled: exportCellWords.yesOrNo(session.cancelled),
    })),
  );
};
