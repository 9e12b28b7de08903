import { agendaKindWords, agendaTableWords as words, agendaTitle } from '#src/i18n/agenda.fr.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportColumn, ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { agendaQuery, keptBy, layOut } from './agenda.rules.ts';
import type { AgendaLayout, AgendaQuery } from './agenda.rules.ts';
import type { AgendaEvent } from './agenda.types.ts';
import { listEvents } from './get-agenda.ts';

const columns: readonly ExportColumn[] = [
  { id: 'on', label: words.on, kind: 'date', definition: null },
  { id: 'until', label: words.until, kind: 'date', definition: words.untilIs },
  { id: 'time', label: words.time, kind: 'text', definition: words.timeIs },
  { id: 'minutes', label: words.minutes, kind: 'number', definition: null },
  { id: 'kind', label: words.kind, kind: 'text', definition: null },
  { id: 'title', label: words.what, kind: 'text', definition: null },
  { id: 'partner', label: words.partner, kind: 'text', definition: null },
  { id: 'place', label: words.place, kind: 'text', definition: null },
  { id: 'cancelled', label: words.cancelled, kind: 'text', definition: null },
];

/** The events of a page in its order: what comes, what comes later, what is past. */
const inPageOrder = ({ next, later, past }: AgendaLayout): readonly AgendaEvent[] => [
  ...[...next, ...later].flatMap(({ events }) => events),
  ...past,
];

const filtersOf = ({ partner, kind }: AgendaQuery, events: readonly AgendaEvent[]): string[] => {
  const name = events.find((event) => event.partner.slug === partner)?.partner.name;
  return [
    ...(name === undefined ? [] : [words.ofPartner(name)]),
    ...(kind === null ? [] : [words.ofKind(agendaKindWords[kind])]),
  ];
};

/** The calendar of a page as a table to take away: the same events, the same filters. */
export const getAgendaTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const events = await listEvents(ctx);
  const query = agendaQuery(search);
  const asOf = parisDate(ctx.now);
  return {
    name: 'agenda',
    title: words.title,
    asOf,
    filters: filtersOf(query, events),
    columns,
    rows: inPageOrder(layOut(keptBy(events, query), asOf)).map((event) => [
      ...[event.on, event.until, event.startsAt, event.minutes, agendaKindWords[event.kind]],
      ...[agendaTitle(event), event.partner.name, event.place, event.cancelled ? words.yes : null],
    ]),
  };
};
