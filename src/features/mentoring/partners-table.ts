import { partnersWords, statusWords } from '#src/i18n/mentoring.fr.ts';
import { changesWords, exportWords as words, overviewFilters } from '#src/i18n/portfolio.fr.ts';
import { stateWords } from '#src/i18n/ui.fr.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportColumn, ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { titleIn, whyOf } from './components/sentences.ts';
import { getPartnersPage } from './get-partners-page.ts';
import type { Overview } from './get-partners-page.ts';
import { overviewQuery } from './portfolio-query.rules.ts';

const text = (id: string, label: string, definition: string | null = null): ExportColumn => ({
  ...{ id, label, kind: 'text', definition },
});
const number = (id: string, label: string, definition: string | null = null): ExportColumn => ({
  ...{ id, label, kind: 'number', definition },
});

const filtersOf = ({ query, mentors }: Overview): string[] =>
  overviewFilters({
    status: query.status === null || query.status === 'all' ? null : statusWords[query.status],
    mentor: mentors.find(({ id }) => id === query.mentor)?.name ?? null,
    month: query.month,
  });

const partnerColumns: readonly ExportColumn[] = [
  text('partenaire', partnersWords.partner),
  text('ville', words.town),
  text('etat', partnersWords.state, words.statusDefinition),
  text('pourquoi', words.why),
  number('mois', words.month, words.monthDefinition),
  number('declares', words.declared, words.declaredDefinition),
  number('valides', words.validated, words.validatedDefinition),
  number('points', words.total, words.totalDefinition),
  number('attendus', words.expected, words.expectedDefinition),
  text('accompagnement', words.mentors),
  ...Array.from({ length: 12 }, (_, index) =>
    text(`m${String(index + 1).padStart(2, '0')}`, partnersWords.monthLong(index + 1), words.cellDefinition),
  ),
];

/** The table of partners as the page shows it: same rows, same order, same day. */
export const partnersTable = (overview: Overview): ExportTable => ({
  name: 'partenaires',
  title: partnersWords.tableTitle,
  asOf: overview.day,
  filters: filtersOf(overview),
  columns: partnerColumns,
  rows: overview.rows.map((row) => [
    row.opened.organisation.name,
    row.opened.organisation.town,
    statusWords[row.status.status],
    whyOf(row),
    row.clock.month,
    row.progress.declared,
    row.progress.validated,
    row.progress.total,
    row.progress.expected,
    row.mentors.join(', '),
    ...row.milestones.map(({ sign }) => stateWords[sign]),
  ]),
});

/** « Ce qui a changé », a line per change, the newest first. */
export const changesTable = (overview: Overview): ExportTable => ({
  name: 'changements',
  title: changesWords.title,
  asOf: overview.day,
  filters: filtersOf(overview),
  columns: [
    { id: 'jour', label: words.day, kind: 'date', definition: null },
    text('partenaire', partnersWords.partner),
    text('changement', words.change),
    number('nombre', words.count, words.countDefinition),
  ],
  rows: overview.rows
    .flatMap((row) => (overview.changes.get(row.opened.run.id) ?? []).map((change) => ({ row, change })))
    .sort((a, b) => b.change.at - a.change.at)
    .map(({ row, change: { kind, milestoneId, count, at } }) => [
      parisDate(at),
      row.opened.organisation.name,
      changesWords.say(kind, titleIn(row, milestoneId), count),
      count,
    ]),
});

/** The table of `/partenaires` with the filters of an address, to leave the product. */
export const getPartnersTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> =>
  partnersTable(await getPartnersPage(ctx, overviewQuery(search)));

/** The changes of the same page. */
export const getChangesTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> =>
  changesTable(await getPartnersPage(ctx, overviewQuery(search)));
