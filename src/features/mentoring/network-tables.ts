import { assignmentHistory, listOpenRuns } from '#src/features/organisations/index.ts';
import type { Placed } from '#src/features/organisations/index.ts';
import { assignmentWords, networkFilters, reseauWords as words, stallWords } from '#src/i18n/network.fr.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { getNetworkView } from './get-network.ts';
import type { SharedStall } from './stalls.rules.ts';
import type { MentorLoad } from './waiting-times.rules.ts';

/** Where several partners stall, as a table that leaves the product: one line for each partner of each item. */
export const getStallsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { stalls, query } = await getNetworkView(ctx, search);
  const shown = stalls.filter(({ item }) => query.item === null || item.id === query.item);
  return stallsTable(
    shown,
    networkFilters({ item: shown[0]?.item.title ?? query.item }, query.item),
    parisDate(ctx.now),
  );
};

/** The rows of the shared stalls. */
export const stallsTable = (
  stalls: readonly SharedStall[],
  filters: readonly string[],
  asOf: IsoDate,
): ExportTable => ({
  name: 'points-qui-bloquent',
  title: words.stalls,
  asOf,
  filters,
  columns: [
    { id: 'mois', label: words.columns.month, kind: 'number', definition: null },
    { id: 'point', label: words.columns.item, kind: 'text', definition: null },
    {
      id: 'associations',
      label: words.columns.partners,
      kind: 'number',
      definition: words.definitions.partners,
    },
    { id: 'association', label: words.columns.partner, kind: 'text', definition: null },
    { id: 'raison', label: words.columns.reason, kind: 'text', definition: words.definitions.reason },
    { id: 'retours', label: words.columns.returns, kind: 'number', definition: words.definitions.returns },
  ],
  rows: stalls.flatMap(({ item, month, partners }) =>
    partners.map(({ name, reason, returns }) => [
      month,
      item.title,
      partners.length,
      name,
      stallWords[reason](returns),
      reason === 'returned' ? returns : null,
    ]),
  ),
});

/** What each mentor carries and how long partners wait, by name. */
export const getMentorsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> =>
  mentorsTable((await getNetworkView(ctx, search)).loads, parisDate(ctx.now));

/** The rows of the mentors' load. */
export const mentorsTable = (loads: readonly MentorLoad[], asOf: IsoDate): ExportTable => ({
  name: 'accompagnement',
  title: words.loads,
  asOf,
  filters: [],
  columns: [
    { id: 'mentor', label: words.columns.mentor, kind: 'text', definition: null },
    { id: 'accompagne', label: words.columns.lead, kind: 'number', definition: words.definitions.lead },
    { id: 'remplace', label: words.columns.standIn, kind: 'number', definition: null },
    { id: 'a_relire', label: words.columns.waiting, kind: 'number', definition: null },
    {
      id: 'promesses_depassees',
      label: words.columns.overdue,
      kind: 'number',
      definition: words.definitions.overdue,
    },
    {
      id: 'reponses_90_jours',
      label: words.columns.answers,
      kind: 'number',
      definition: words.definitions.answers,
    },
    {
      id: 'attente_mediane',
      label: words.columns.median,
      kind: 'number',
      definition: words.definitions.median,
    },
    {
      id: 'attente_la_plus_longue',
      label: words.columns.worst,
      kind: 'number',
      definition: words.definitions.worst,
    },
  ],
  rows: loads.map(({ name, lead, standIn, waiting, overdue, answers, median, worst }) => [
    name,
    lead,
    standIn,
    waiting,
    overdue,
    answers,
    median,
    worst,
  ]),
});

/** Who accompanied, accompanies and will accompany each partner. */
export const getAssignmentsTable = async (ctx: Context, _search: URLSearchParams): Promise<ExportTable> => {
  const today = parisDate(ctx.now);
  const runs = await listOpenRuns(ctx);
  return assignmentsTable(
    runs.flatMap(({ organisation, assignments }) =>
      assignmentHistory(assignments, today).map((one) => ({ ...one, partner: organisation.name })),
    ),
    today,
  );
};

type AssignmentLine = Placed<{
  personId: string;
  displayName: string;
  kind: 'lead' | 'standIn';
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}> & { readonly partner: string };

/** The rows of the assignments. */
export const assignmentsTable = (lines: readonly AssignmentLine[], asOf: IsoDate): ExportTable => ({
  name: 'mentors-par-association',
  title: assignmentWords.title,
  asOf,
  filters: [],
  columns: [
    { id: 'association', label: words.columns.partner, kind: 'text', definition: null },
    { id: 'personne', label: assignmentWords.person, kind: 'text', definition: null },
    { id: 'role', label: assignmentWords.kind, kind: 'text', definition: null },
    { id: 'du', label: assignmentWords.from, kind: 'date', definition: null },
    { id: 'au', label: assignmentWords.to, kind: 'date', definition: assignmentWords.toDefinition },
    { id: 'etat', label: assignmentWords.when, kind: 'text', definition: null },
  ],
  rows: lines.map(({ partner, displayName, kind, startsOn, endsOn, when }) => [
    partner,
    displayName,
    assignmentWords.kinds[kind],
    startsOn,
    endsOn,
    assignmentWords.states[when],
  ]),
});
