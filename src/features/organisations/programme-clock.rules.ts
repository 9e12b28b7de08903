/** R8 and R23: where a run stands in its twelve months, breaks included. */
import type { runEndReasons } from '#db/schema/lists.ts';
import { byTime } from '#src/shared/facts.ts';
import { mergeSpans, spanDays, spanHas } from '#src/shared/spans.ts';
import type { Span } from '#src/shared/spans.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export const PROGRAMME_MONTHS = 12;

export type EndReason = (typeof runEndReasons)[number];
export type Run = {
  readonly startMonth: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly endReason: EndReason | null;
};

/**
 * A row of `run_pause`: `endsOn` is the last day of the pause, null while it lasts. A row with `cancelsId`
 * replaces another (ended, corrected); one that ends the day before it starts leaves no pause at all.
 */
export type PauseRow = {
  readonly id: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly recordedAt: Instant;
  readonly cancelsId: string | null;
};

export type MonthBounds = { readonly month: number; readonly beginsOn: IsoDate; readonly dueOn: IsoDate };

export type ProgrammeClock = {
  /** The day the clock was read; the last day of the run once it has ended. */
  readonly today: IsoDate;
  readonly status: 'notStarted' | 'running' | 'paused' | 'ended';
  /** 1–12; 0 before the run starts. */
  readonly month: number;
  /** « mois 12, prolongé de n »: months begun after month 12, 0 until then. */
  readonly extendedBy: number;
  /** The twelve months in order; `dueOn` is the last day of the month. */
  readonly months: readonly MonthBounds[];
  /** Days on which nothing is late, as spans that do not overlap. */
  readonly pauses: readonly Span[];
  /** First day of the pause that holds today, or null. */
  readonly pausedSince: IsoDate | null;
  readonly endReason: EndReason | null;
};

/** What the milestone rules need to know of one month. */
export type MonthClock = MonthBounds & {
  readonly today: IsoDate;
  readonly pauses: readonly Span[];
  readonly paused: boolean;
  readonly ended: boolean;
};

const originOf = (row: PauseRow, rows: ReadonlyMap<string, PauseRow>): string => {
  const passed = new Set<string>();
  let origin = row.id;
  for (
    let next = row.cancelsId;
    next !== null && !passed.has(next);
    next = rows.get(next)?.cancelsId ?? null
  ) {
    passed.add(next);
    origin = next;
  }
  return origin;
};

/** The pauses that hold: of a row and all that replaced it, only the last recorded counts. */
export const standingPauses = (rows: readonly PauseRow[]): PauseRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const standing = new Map<string, PauseRow>();
  for (const row of [...rows].sort(byTime)) standing.set(originOf(row, byId), row);
  return [...standing.values()];
};

/** The days of pause known on `today`: a pause that lasts counts up to today, included. */
export const pauseSpans = (rows: readonly PauseRow[], today: IsoDate): Span[] =>
  mergeSpans(standingPauses(rows).map((row) => ({ from: row.startsOn, to: row.endsOn ?? today })));

/** The standing pause that `asked` would overlap, or null: two pauses of a run never do. */
export const overlappingPause = (
  rows: readonly PauseRow[],
  asked: Pick<PauseRow, 'startsOn' | 'endsOn' | 'cancelsId'>,
): PauseRow | null => {
  const isOver = (end: IsoDate | null, start: IsoDate): boolean => end !== null && end < start;
  const others = standingPauses(rows).filter(
    (row) => row.id !== asked.cancelsId && !isOver(row.endsOn, row.startsOn),
  );
  return (
    others.find((row) => !isOver(row.endsOn, asked.startsOn) && !isOver(asked.endsOn, row.startsOn)) ?? null
  );
};

type Shift = { readonly from: IsoDate; readonly days: number };

/** R8: first day of month `month` (13 and more after the programme), shifted by the pauses begun before it. */
const monthBegin = (startMonth: IsoDate, month: number, shifts: readonly Shift[]): IsoDate =>
  shifts.reduce(
    (begin, pause) => (pause.from < begin ? addDays(begin, pause.days) : begin),
    addMonths(startMonth, month - 1),
  );

/** First days of months 1 to 13, and of those after as long as they have begun on `today`. */
const monthBegins = (startMonth: IsoDate, pauses: readonly Span[], today: IsoDate): IsoDate[] => {
  const shifts = pauses.map((pause) => ({ from: pause.from, days: spanDays(pause) }));
  const begins: IsoDate[] = [];
  do begins.push(monthBegin(startMonth, begins.length + 1, shifts));
  while (begins.length <= PROGRAMME_MONTHS || (begins.at(-1) ?? today) <= today);
  return begins;
};

const boundsOf = (begins: readonly IsoDate[]): MonthBounds[] =>
  begins.slice(0, PROGRAMME_MONTHS).map((beginsOn, index) => ({
    month: index + 1,
    beginsOn,
    dueOn: addDays(begins[index + 1] ?? beginsOn, -1),
  }));

const statusOf = (ended: boolean, begun: number, paused: boolean): ProgrammeClock['status'] => {
  if (ended) return 'ended';
  if (begun === 0) return 'notStarted';
  return paused ? 'paused' : 'running';
};

/** The clock of a run, read on `today`. An ended run keeps the clock of its last day (R23). */
export const programmeClock = (run: Run, rows: readonly PauseRow[], today: IsoDate): ProgrammeClock => {
  const ended = run.endedOn !== null && run.endedOn <= today;
  const asOf = ended && run.endedOn !== null ? run.endedOn : today;
  const pauses = pauseSpans(rows, asOf);
  const begins = monthBegins(run.startMonth, pauses, asOf);
  const begun = begins.filter((begin) => begin <= asOf).length;
  const pause = ended ? undefined : pauses.find((span) => spanHas(span, asOf));
  return {
    today: asOf,
    status: statusOf(ended, begun, pause !== undefined),
    month: Math.min(begun, PROGRAMME_MONTHS),
    extendedBy: Math.max(0, begun - PROGRAMME_MONTHS),
    months: boundsOf(begins),
    pauses,
    pausedSince: pause?.from ?? null,
    endReason: ended ? run.endReason : null,
  };
};

/** Pauses of more than so many days, which head office is told of. */
export const longPauses = ({ pauses }: Pick<ProgrammeClock, 'pauses'>, moreThan: number): Span[] =>
  pauses.filter((span) => spanDays(span) > moreThan);

/** The clock as the milestone of month `month` (1–12) sees it. */
export const monthClock = (clock: ProgrammeClock, month: number): MonthClock => {
  const bounds = clock.months[month - 1];
  if (bounds === undefined) throw new RangeError(`The programme has no month ${String(month)}`);
  return {
    ...bounds,
    today: clock.today,
    pauses: clock.pauses,
    paused: clock.pausedSince !== null,
    ended: clock.status === 'ended',
  };
};

/** R8: a run starts on the first of a month. */
export const isRunStart = (date: IsoDate): boolean => date.endsWith('-01');

/** R23: number of whole years since the run ended; the grid's yearly round of that number is open. Null before. */
export const yearlyRound = (run: Run, today: IsoDate): number | null => {
  if (run.endedOn === null || run.endedOn > today) return null;
  let years = 0;
  while (addMonths(run.endedOn, (years + 1) * 12) <= today) years += 1;
  return years;
};
