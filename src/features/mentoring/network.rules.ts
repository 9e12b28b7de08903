/** The whole network as head office reads it: partners by month and status, and the lists behind each figure. */
import type { Pillar } from '#src/features/curriculum/curriculum.types.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import { STATUS_ORDER } from './partner-status.rules.ts';
import type { PartnerStatusName } from './partner-status.rules.ts';
import type { SharedStall } from './stalls.rules.ts';

/** Where a run is in the year, as an address says it: `0` before, `1` to `12`, `prolonge` after, `termine`. */
export const PHASES = ['0', ...Array.from({ length: 12 }, (_, i) => String(i + 1)), 'prolonge', 'termine'];
export type Phase = (typeof PHASES)[number];

/** The phase of a run. */
export const phaseOf = ({ clock }: Pick<PartnerRow, 'clock'>): Phase => {
  if (clock.status === 'ended') return 'termine';
  return clock.extendedBy > 0 ? 'prolonge' : String(clock.month);
};

export type NetworkQuery = {
  readonly phase: Phase | null;
  readonly status: PartnerStatusName | null;
  /** A person who accompanies. */
  readonly mentor: string | null;
  /** An item on which several stall. */
  readonly item: string | null;
  /** A pillar at level 1 or 2. */
  readonly pillar: string | null;
};

/** The filters of an address; anything unknown filters nothing. */
export const networkQuery = (search: URLSearchParams): NetworkQuery => ({
  phase: PHASES.find((phase) => phase === search.get('mois')) ?? null,
  status: STATUS_ORDER.find((status) => status === search.get('etat')) ?? null,
  mentor: search.get('mentor') || null,
  item: search.get('point') || null,
  pillar: search.get('pilier') || null,
});

export type PhaseLine = {
  readonly phase: Phase;
  readonly counts: readonly { readonly status: PartnerStatusName; readonly count: number }[];
  readonly total: number;
};

/** How many partners each phase holds, by status; only phases and statuses that somebody has. */
export const phaseTable = (
  rows: readonly PartnerRow[],
): { readonly statuses: readonly PartnerStatusName[]; readonly lines: readonly PhaseLine[] } => {
  const statuses = STATUS_ORDER.filter((status) => rows.some((row) => row.status.status === status));
  const lines = PHASES.flatMap((phase) => {
    const here = rows.filter((row) => phaseOf(row) === phase);
    const counts = statuses.map((status) => ({
      status,
      count: here.filter((row) => row.status.status === status).length,
    }));
    return here.length === 0 ? [] : { phase, counts, total: here.length };
  });
  return { statuses, lines };
};

/** The mentor's level of a pillar of a run. */
export type PillarLevel = { readonly runId: string; readonly pillarId: string; readonly level: number };

/** A pillar and the runs where it is not in place yet. */
export type LowPillar = { readonly pillar: Pillar; readonly runIds: readonly string[] };

/** Levels are never averaged (R15): a pillar is as low as many runs have it at 1 or 2. */
const LOW_LEVEL = 2;

/** Pillars that some run has at level 1 or 2, those of most runs first. */
export const lowestPillars = (
  levels: readonly PillarLevel[],
  pillars: readonly Pillar[],
): readonly LowPillar[] =>
  pillars
    .map((pillar) => ({
      pillar,
      runIds: levels
        .filter(({ pillarId, level }) => pillarId === pillar.id && level <= LOW_LEVEL)
        .map(({ runId }) => runId),
    }))
    .filter(({ runIds }) => runIds.length > 0)
    .sort((a, b) => b.runIds.length - a.runIds.length);

/** The partners behind a figure. */
export const filterNetwork = (
  rows: readonly PartnerRow[],
  query: NetworkQuery,
  { stalls, low }: { readonly stalls: readonly SharedStall[]; readonly low: readonly LowPillar[] },
): PartnerRow[] => {
  const stalled = stalls.find(({ item }) => item.id === query.item)?.partners ?? [];
  const lowRuns = low.find(({ pillar }) => pillar.id === query.pillar)?.runIds ?? [];
  return rows.filter(
    (row) =>
      (query.phase === null || phaseOf(row) === query.phase) &&
      (query.status === null || row.status.status === query.status) &&
      (query.mentor === null ||
        (row.clock.status !== 'ended' && row.opened.access.activeMentorIds.includes(query.mentor))) &&
      (query.item === null || stalled.some(({ runId }) => runId === row.opened.run.id)) &&
      (query.pillar === null || lowRuns.includes(row.opened.run.id)),
  );
};
