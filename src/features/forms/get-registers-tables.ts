import { exportCellWords, exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { registerWords as words } from '#src/i18n/forms.fr.ts';
import { needThemeWords } from '#src/i18n/lists.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { allyFilter, readAllies } from './get-allies.ts';
import { getNeeds } from './get-needs.ts';
import { byFamily } from './registers.rules.ts';

/** The notebook as its page shows it, with the same filters. */
export const getAlliesTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const filter = allyFilter(search);
  const groups = byFamily((await readAllies(ctx, filter)).shown);
  const [group] = groups;
  const filters = [
    ...(filter.ready ? [exportFilterWords.ready] : []),
    ...(group !== undefined && group.family === filter.family
      ? [exportFilterWords.family(words.families[group.family])]
      : []),
  ];
  return buildExport(
    exportTables.allies,
    { name: 'allies', asOf: parisDate(ctx.now), filters },
    groups.flatMap(({ family, allies }) =>
      allies.map((ally) => ({
        family: words.families[family],
        structure: ally.structure,
        function: ally.function,
        name: ally.name,
        ready: exportCellWords.yesOrNo(ally.readyToRefer),
        firstMetOn: ally.contacts[0] ?? null,
        lastMetOn: ally.contacts.at(-1) ?? null,
        contacts: ally.contacts.length,
        note: ally.note,
      })),
    ),
  );
};

/** The needs in the order of their page. */
export const getNeedsTable = async (ctx: Context): Promise<ExportTable> => {
  const { first, others } = await getNeeds(ctx);
  return buildExport(
    exportTables.needs,
    { name: 'besoins', asOf: parisDate(ctx.now) },
    [...first, ...others].map(({ priority, theme, description, source, recordedAt }) => ({
      priority,
      theme: needThemeWords[theme],
      description,
      source,
      recordedOn: parisDate(recordedAt),
    })),
  );
};
