import { contentsWords as words } from '#src/i18n/authoring.fr.ts';
import { exportTables } from '#src/i18n/exports.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { contentsQuery } from './contents-query.rules.ts';
import type { ContentsList } from './contents-query.rules.ts';
import { getContentsPage } from './get-contents-page.ts';

/** One kind of text as its page lists it, with the same filters and order. */
export const getContentsTable = (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const list = getContentsPage(ctx, contentsQuery(search));
  return Promise.resolve(
    buildExport(
      exportTables.contents,
      { name: 'contenus', asOf: parisDate(ctx.now), filters: filtersOf(list) },
      list.rows.map((text) => ({
        id: text.id,
        title: text.title,
        audience: words.audiences[text.audience],
        month: text.month,
        status: text.editorial === null ? null : words.statuses[text.editorial.status],
        version: text.releases.length === 0 ? null : text.releases.length,
        on: text.date,
        score: text.reading === null ? null : Math.round(text.reading.score),
        minutes: text.minutes,
        recorded: text.recorded,
        pages: text.recorded === null ? null : text.pages.length,
      })),
    ),
  );
};

const filtersOf = ({ query, kind, rows }: ContentsList): string[] => [
  words.found(kind, rows.length),
  ...(query.audience === null ? [] : [words.named(words.audience, words.audiences[query.audience])]),
  ...(query.status === null ? [] : [words.named(words.status, words.statuses[query.status])]),
  ...(query.todo === null ? [] : [words.todoName[query.todo]]),
  ...(query.text === '' ? [] : [words.named(words.search, query.text)]),
];
