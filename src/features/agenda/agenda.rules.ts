/** How a calendar is asked for and laid out: what comes by day, what comes later by month, what is past. */
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { AgendaEvent, AgendaKind } from './agenda.types.ts';

export const agendaKinds = [
  'monthEnd',
  'call',
  'visit',
  'training',
  'teamMeeting',
  'pause',
  'standIn',
  'runEnd',
] as const satisfies readonly AgendaKind[];

/** Days ahead that are told one by one, days ahead and behind that are told at all. */
export const NEXT_DAYS = 60;
export const DAYS_AHEAD = 366;
export const DAYS_BEHIND = 60;

export type AgendaQuery = { readonly partner: string | null; readonly kind: AgendaKind | null };

/** The filters of an address; anything unknown is none. */
export const agendaQuery = (search: URLSearchParams): AgendaQuery => ({
  partner: search.get('partenaire') || null,
  kind: agendaKinds.find((kind) => kind === search.get('type')) ?? null,
});

/** The events that the filters keep. */
export const keptBy = (events: readonly AgendaEvent[], { partner, kind }: AgendaQuery): AgendaEvent[] =>
  events.filter(
    (event) => (partner === null || event.partner.slug === partner) && (kind === null || event.kind === kind),
  );

const orderOf = ({ startsAt, partner, id }: AgendaEvent): string => `${startsAt ?? ''} ${partner.name} ${id}`;
const byDay = (a: AgendaEvent, b: AgendaEvent): number =>
  a.on === b.on ? (orderOf(a) < orderOf(b) ? -1 : 1) : a.on < b.on ? -1 : 1;

export type AgendaGroup = { readonly on: IsoDate; readonly events: readonly AgendaEvent[] };
export type AgendaLayout = {
  /** Days with something, the nearest first; what lasts today stands under today. */
  readonly next: readonly AgendaGroup[];
  /** Months with something after that, by their first day. */
  readonly later: readonly AgendaGroup[];
  /** The last one first. */
  readonly past: readonly AgendaEvent[];
};

const groupBy = (events: readonly AgendaEvent[], dayOf: (event: AgendaEvent) => IsoDate): AgendaGroup[] =>
  [...Map.groupBy(events, dayOf)]
    .map(([on, group]) => ({ on, events: group }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));

/** Every event in its place, once. */
export const layOut = (events: readonly AgendaEvent[], today: IsoDate): AgendaLayout => {
  const sorted = [...events].sort(byDay);
  const lastNext = addDays(today, NEXT_DAYS);
  const coming = sorted.filter(({ on, until }) => (until ?? on) >= today);
  return {
    next: groupBy(
      coming.filter(({ on }) => on <= lastNext),
      ({ on }) => (on < today ? today : on),
    ),
    later: groupBy(
      coming.filter(({ on }) => on > lastNext),
      ({ on }) => `${on.slice(0, 7)}-01`,
    ),
    past: sorted.filter(({ on, until }) => (until ?? on) < today).reverse(),
  };
};
