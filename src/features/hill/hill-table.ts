import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listOpenRuns, openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { hillTableWords as words, placeWords } from '#src/i18n/hill.fr.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportColumn, ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { pointMonths, pointOf } from './hill.rules.ts';
import { listHillFacts } from './hill.store.ts';
import type { HillPoint } from './hill.types.ts';

const columns: readonly ExportColumn[] = [
  { id: 'partner', label: words.partner, kind: 'text', definition: null },
  { id: 'month', label: words.month, kind: 'date', definition: words.monthIs },
  { id: 'workstream', label: words.workstream, kind: 'text', definition: null },
  { id: 'position', label: words.position, kind: 'number', definition: words.positionIs },
  { id: 'place', label: words.place, kind: 'text', definition: null },
  { id: 'before', label: words.before, kind: 'number', definition: words.beforeIs },
  { id: 'sentence', label: words.sentence, kind: 'text', definition: null },
];

/** The points of some partners, a line per workstream and month, as their pages show them. */
export const hillTable = (
  partners: readonly { readonly name: string; readonly points: readonly HillPoint[] }[],
  { asOf, filters }: Pick<ExportTable, 'asOf' | 'filters'>,
): ExportTable => ({
  name: 'points-du-mois',
  title: words.title,
  asOf,
  filters,
  columns,
  rows: partners.flatMap(({ name, points }) =>
    points.flatMap(({ month, dots }) =>
      dots.map(({ title, now, before, sentence }) => [
        ...[name, month, title, now],
        now === null ? null : (placeWords[now] ?? null),
        before,
        sentence,
      ]),
    ),
  ),
});

/** Whose points: one's own, those of the partner named by `partenaire`, or of all that one guides. */
const openAsked = async (ctx: Context, slug: string | null): Promise<readonly OpenRun[]> => {
  if ((PARTNER_TEAM as readonly string[]).includes(ctx.viewer.role)) return [await openOwnRun(ctx)];
  return slug === null ? listOpenRuns(ctx) : [await openPartnerRun(ctx, slug)];
};

/** The monthly points of a page as a table to take away. */
export const getHillTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const slug = search.get('partenaire');
  const opened = await openAsked(ctx, slug);
  const runIds = opened.map(({ run }) => run.id);
  const facts = await ctx.db.read(ctx.viewer.scope, (tx) => listHillFacts(tx, runIds, ctx.now));
  const { workstreams } = getCurriculum().hill;
  const partners = opened.map(({ organisation, run }) => {
    const own = facts.filter(({ runId }) => runId === run.id);
    return {
      name: organisation.name,
      points: pointMonths(own).map((month) => pointOf(workstreams, own, month)),
    };
  });
  return hillTable(partners, {
    asOf: parisDate(ctx.now),
    filters: opened.length === 1 ? partners.map(({ name }) => words.of(name)) : [],
  });
};
