/** The partners of a guide as a list: sorted, filtered, counted, and what to begin with. */
import { longPauses } from '#src/features/organisations/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import type { Change } from './changes.rules.ts';
import type { OverviewQuery } from './portfolio-query.rules.ts';
import { STATUS_ORDER } from './partner-status.rules.ts';
import type { PartnerStatusName } from './partner-status.rules.ts';
import { whatFirst } from './what-first.rules.ts';
import type { Line, SetAside } from './what-first.rules.ts';

/** How many partners have each status, worst first; those nobody has are left out. */
export const countStatuses = (
  rows: readonly PartnerRow[],
): { readonly status: PartnerStatusName; readonly count: number }[] =>
  STATUS_ORDER.map((status) => ({
    status,
    count: rows.filter((row) => row.status.status === status).length,
  })).filter(({ count }) => count > 0);

const urgency = (a: PartnerRow, b: PartnerRow): number =>
  STATUS_ORDER.indexOf(a.status.status) - STATUS_ORDER.indexOf(b.status.status) ||
  b.status.amount - a.status.amount;

/** What changed of each partner, newest first, by run. */
export type Changes = ReadonlyMap<string, readonly Change[]>;

const newest = (changes: Changes, { opened }: PartnerRow): number => changes.get(opened.run.id)?.[0]?.at ?? 0;

/** The rows asked for; they come by name, and a sort keeps that order between equals. */
export const arrange = (
  rows: readonly PartnerRow[],
  { sort, status, mentor, month }: OverviewQuery,
  changes: Changes = new Map(),
): PartnerRow[] => {
  const kept = rows.filter(
    (row) =>
      (status === 'all' || (status === null ? row.clock.status !== 'ended' : row.status.status === status)) &&
      (mentor === null || row.mentorIds.includes(mentor)) &&
      (month === null || (row.clock.month === month && row.clock.status !== 'ended')),
  );
  if (sort === 'nom') return kept;
  return kept.sort(sort === 'urgence' ? urgency : (a, b) => newest(changes, b) - newest(changes, a));
};

/** Who accompanies at least one of these partners, each once, by name. */
export const mentorsOf = (rows: readonly PartnerRow[]): { readonly id: string; readonly name: string }[] => {
  const names = new Map(rows.flatMap((row) => row.mentorIds.map((id, at) => [id, row.mentors[at] ?? ''])));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => new Intl.Collator('fr').compare(a.name, b.name));
};

/** A line of « Par quoi commencer » and the partner it is about. */
export type FirstLine = Line & { readonly row: PartnerRow };

const withRow = (rows: readonly PartnerRow[], lines: readonly Line[]): FirstLine[] => {
  const byRun = new Map(rows.map((row) => [row.opened.run.id, row]));
  return lines.flatMap((line) => {
    const row = byRun.get(line.runId);
    return row === undefined ? [] : { ...line, row };
  });
};

/** R18: the lines to begin with, and those put aside that would be among them again. */
export const firstLines = (
  rows: readonly PartnerRow[],
  aside: readonly SetAside[],
  now: Instant,
): { readonly lines: readonly FirstLine[]; readonly put: readonly (FirstLine & { until: IsoDate })[] } => {
  const situations = rows.map(({ situation }) => situation);
  const today = parisDate(now);
  const hidden = aside.filter(({ untilAt }) => now < untilAt);
  const untilOf = (line: Line): Instant | undefined =>
    hidden.find((put) => put.runId === line.runId && put.line === line.key)?.untilAt;
  const put = hidden.flatMap(({ runId }) => situations.filter((situation) => situation.runId === runId));
  const all = [...new Set(put)].flatMap((situation) => whatFirst([situation], [], today, now));
  return {
    lines: withRow(rows, whatFirst(situations, hidden, today, now)),
    put: withRow(rows, all).flatMap((line) => {
      const until = untilOf(line);
      return until === undefined ? [] : { ...line, until: parisDate(until) };
    }),
  };
};

/** Every sending that waits for `whom`, oldest first. */
export const queueOf = (
  rows: readonly PartnerRow[],
  whom: 'mentor' | 'headOffice',
): (PartnerRow['waiting'][number] & { readonly row: PartnerRow })[] =>
  rows
    .flatMap((row) => row.waiting.map((waiting) => ({ ...waiting, row })))
    .filter(({ awaiting, row }) => awaiting === whom && row.clock.status !== 'ended')
    .sort((a, b) => a.sentAt - b.sentAt);

/** The next end of a month among partners on their way, for a day without anything urgent; null when none comes. */
export const nextDue = (rows: readonly PartnerRow[]): { row: PartnerRow; on: IsoDate } | null =>
  rows
    .filter(({ clock }) => clock.status === 'running' && clock.extendedBy === 0)
    .flatMap((row) => {
      const bounds = row.clock.months[row.clock.month - 1];
      return bounds === undefined ? [] : { row, on: bounds.dueOn };
    })
    .reduce<{ row: PartnerRow; on: IsoDate } | null>((a, b) => (a === null || b.on < a.on ? b : a), null);

/** What head office alone can settle about a run. */
export type NetworkDecision =
  | {
      readonly kind: 'decide';
      readonly row: PartnerRow;
      readonly milestoneId: string;
      readonly title: string;
      readonly since: IsoDate;
    }
  | { readonly kind: 'longPause'; readonly row: PartnerRow; readonly since: IsoDate }
  | { readonly kind: 'end'; readonly row: PartnerRow; readonly months: number }
  | { readonly kind: 'noMentor'; readonly row: PartnerRow };

/**
 * « Décisions à prendre »: J01, J10 and J12 first, then partners without a mentor, long pauses, runs to end (R4, R8, R23);
 * of runs that are `extended` the end is not to be decided yet.
 */
export const networkDecisions = (
  rows: readonly PartnerRow[],
  extended: ReadonlySet<string> = new Set(),
): NetworkDecision[] => {
  const open = rows.filter(({ clock }) => clock.status !== 'ended');
  const paused = open.flatMap((row) => {
    const since = row.clock.pausedSince;
    const long = longPauses(row.clock, row.opened.thresholds.longPauseDays).some(
      ({ from }) => from === since,
    );
    return since !== null && long ? [{ kind: 'longPause' as const, row, since }] : [];
  });
  return [
    ...queueOf(open, 'headOffice').map(({ row, milestoneId, title, sentOn }) => {
      return { kind: 'decide' as const, row, milestoneId, title, since: sentOn };
    }),
    ...open.filter(({ mentors }) => mentors.length === 0).map((row) => ({ kind: 'noMentor' as const, row })),
    ...paused,
    ...open
      .filter(({ clock, opened }) => clock.extendedBy > 0 && !extended.has(opened.run.id))
      .map((row) => ({ kind: 'end' as const, row, months: row.clock.extendedBy })),
  ];
};
