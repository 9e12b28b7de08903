/** What the programme itself puts in a calendar: ends of months, the end of the run, pauses, stand-ins. */
import type { Curriculum } from '#src/features/curriculum/curriculum.types.ts';
import { programmeClock } from '#src/features/organisations/index.ts';
import type { OpenRun, PauseRow } from '#src/features/organisations/index.ts';
import { routes } from '#src/routes.ts';
import { byTime } from '#src/shared/facts.ts';
import { startOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { AgendaAsked, AgendaEvent } from './agenda.types.ts';

type Said = Pick<AgendaEvent, 'id' | 'kind' | 'on' | 'href' | 'recordedAt'> & Partial<AgendaEvent>;

/** An event of a run; what is left out is a whole day that was never changed. */
export const eventOf = ({ organisation: { name, slug } }: OpenRun, said: Said): AgendaEvent => ({
  partner: { name, slug },
  subject: null,
  until: null,
  startsAt: null,
  minutes: null,
  place: null,
  cancelled: false,
  changedAt: said.recordedAt,
  ...said,
});

/** A pause and all that replaced it: the first fact names it, the last one counts. */
const pausesOf = (rows: readonly PauseRow[]): { readonly first: PauseRow; readonly last: PauseRow }[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rootOf = (row: PauseRow): PauseRow => {
    const before = row.cancelsId === null ? undefined : byId.get(row.cancelsId);
    return before === undefined ? row : rootOf(before);
  };
  const chains = Map.groupBy([...rows].sort(byTime), rootOf);
  return [...chains].map(([first, chain]) => ({ first, last: chain.at(-1) ?? first }));
};

/** When the dates of a run last moved: with each pause said, and every day while one lasts. */
const movedAt = ({ run, pauses }: OpenRun, today: IsoDate): number => {
  const lasts = pausesOf(pauses).some(({ last }) => last.endsOn === null && last.startsOn <= today);
  const said = pauses.map(({ recordedAt }) => recordedAt);
  return Math.max(run.recordedAt, ...said, lasts ? startOfDay(today) : 0);
};

/** The ends of the twelve months that belong to the run, each with its milestone. */
export const monthEnds = (
  opened: OpenRun,
  { today, side, from }: Pick<AgendaAsked, 'today' | 'side' | 'from'>,
  { months }: Pick<Curriculum, 'months'>,
): AgendaEvent[] => {
  const { run, pauses, organisation } = opened;
  if (run.endedOn !== null && run.endedOn < from) return [];
  const clock = programmeClock(run, pauses, today);
  const changedAt = movedAt(opened, today);
  return months.flatMap(({ month, milestone }) => {
    const dueOn = clock.months[month - 1]?.dueOn;
    if (dueOn === undefined || (run.endedOn !== null && dueOn > run.endedOn)) return [];
    return eventOf(opened, {
      ...{
        id: `${run.id}-${milestone.id}`,
        kind: 'monthEnd',
        on: dueOn,
        recordedAt: run.recordedAt,
        changedAt,
      },
      subject: milestone.title,
      href:
        side === 'team'
          ? routes.milestone(milestone.id)
          : routes.partnerMilestone(organisation.slug, milestone.id),
    });
  });
};

/** The day the run ended, else the last of its twelve months; none once it goes on after them (R23). */
export const runEnd = (
  opened: OpenRun,
  { today, side }: Pick<AgendaAsked, 'today' | 'side'>,
): AgendaEvent[] => {
  const { run, pauses, organisation } = opened;
  const on = run.endedOn ?? programmeClock(run, pauses, today).months.at(-1)?.dueOn;
  if (on === undefined || (run.endedOn === null && on < today)) return [];
  const href = side === 'team' ? routes.board() : routes.partner(organisation.slug);
  const { recordedAt } = run;
  const changedAt = Math.max(movedAt(opened, today), run.endedOn === null ? 0 : startOfDay(run.endedOn));
  return [eventOf(opened, { id: `${run.id}-end`, kind: 'runEnd', on, href, recordedAt, changedAt })];
};

/** Pauses, those that never had a day told as cancelled; one that lasts goes on until today at least. */
export const pauseEvents = (
  opened: OpenRun,
  { today, side }: Pick<AgendaAsked, 'today' | 'side'>,
): AgendaEvent[] =>
  pausesOf(opened.pauses).map(({ first, last }) => {
    const { startsOn: on, endsOn } = last;
    const lasting = today > on ? today : on;
    return eventOf(opened, {
      ...{
        id: `${first.id}-pause`,
        kind: 'pause',
        on,
        until: endsOn ?? lasting,
        recordedAt: first.recordedAt,
      },
      ...(endsOn !== null && endsOn < on ? { until: null, cancelled: true } : {}),
      changedAt: Math.max(last.recordedAt, endsOn === null ? startOfDay(lasting) : 0),
      href: side === 'team' ? routes.pauses() : routes.partner(opened.organisation.slug),
    });
  });

/** Who stands in for the mentor, and until when (R9). */
export const standInEvents = (opened: OpenRun, { side }: Pick<AgendaAsked, 'side'>): AgendaEvent[] =>
  opened.assignments
    .filter(({ kind }) => kind === 'standIn')
    .map(({ id, displayName, startsOn, endsOn, recordedAt }) =>
      eventOf(opened, {
        ...{ id: `${id}-stand-in`, kind: 'standIn', subject: displayName },
        ...{ on: startsOn, until: endsOn, recordedAt },
        href: side === 'team' ? routes.thread() : routes.partner(opened.organisation.slug),
      }),
    );
