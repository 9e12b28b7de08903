import { loadCampaigns } from '#src/features/doors/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { outingsTableWords as words } from '#src/i18n/campaigns.fr.ts';
import { halfDayWords } from '#src/i18n/lists.fr.ts';
import { exportCellWords } from '#src/i18n/exports.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';

/** Every outing that the viewer's association planned, by campaign and day; how many people, never who. */
export const getOutingsTable = async (ctx: Context): Promise<ExportTable> => {
  const { organisation, scope } = await openOwnRun(ctx);
  const campaigns = await ctx.db.read(scope, (tx) => loadCampaigns(tx, [organisation.id], ctx.now));
  return buildExport(
    words,
    { name: 'sorties', asOf: parisDate(ctx.now) },
    campaigns.flatMap(({ plan, outings, sectorById }) =>
      outings.map((outing) => ({
        campaign: plan.title,
        on: outing.onDate,
        halfDay: halfDayWords[outing.halfDay],
        pass: outing.pass,
        sector: sectorById.get(outing.sectorId)?.name ?? null,
        meetsAt: outing.meetsAt,
        place: outing.place,
        minutes: outing.minutes,
        people: outing.memberIds.length,
        cancelled: exportCellWords.yesOrNo(outing.cancelled),
      })),
    ),
  );
};
