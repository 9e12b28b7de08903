import { getCurriculum } from '#src/features/curriculum/index.ts';
import { outcomeOf } from '#src/features/milestones/index.ts';
import type { Outcome } from '#src/features/milestones/index.ts';
import { leadOn, listExtensions, listOpenRuns } from '#src/features/organisations/index.ts';
import type { ExtensionRow, OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { DAY, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { decisionOf } from './adaptations.rules.ts';
import { loadPortfolio } from './load-portfolio.ts';
import { loadRegister } from './load-register.ts';
import { filterNetwork, lowestPillars, networkQuery, phaseTable } from './network.rules.ts';
import type { LowPillar, NetworkQuery } from './network.rules.ts';
import { countReturns, listAnswers, listNationalReviews } from './network.store.ts';
import { networkDecisions, queueOf } from './overview.rules.ts';
import type { NetworkDecision } from './overview.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import { pillarLevels } from './portfolio-sources.ts';
import { sharedStalls } from './stalls.rules.ts';
import type { SharedStall } from './stalls.rules.ts';
import { ANSWER_DAYS, mentorLoads, waitingTimes } from './waiting-times.rules.ts';
import type { Accompanied, MentorLoad, WaitingTimes } from './waiting-times.rules.ts';

const MOST_DECISIONS = 50;

/** What head office settled: a milestone, an extension, an end. */
export type DecisionTaken = {
  readonly partner: { readonly name: string; readonly slug: string };
  readonly on: IsoDate;
} & (
  | {
      readonly kind: 'review';
      readonly title: string;
      readonly milestoneId: string;
      readonly outcome: Outcome;
      readonly by: string;
      readonly undone: boolean;
    }
  | { readonly kind: 'extension'; readonly untilOn: IsoDate; readonly reason: string; readonly by: string }
  | { readonly kind: 'end'; readonly reason: 'adopted' | 'stopped' }
);

/** What the first screen of head office says of the network, each with its list behind it. */
export type NetworkSignals = {
  readonly decisions: readonly NetworkDecision[];
  readonly stalls: readonly SharedStall[];
  readonly overdue: number;
  readonly toRead: number;
};

export type NetworkView = NetworkSignals & {
  readonly query: NetworkQuery;
  readonly phases: ReturnType<typeof phaseTable>;
  readonly shown: readonly PartnerRow[];
  readonly total: number;
  readonly loads: readonly MentorLoad[];
  readonly times: WaitingTimes;
  readonly low: readonly LowPillar[];
  readonly taken: readonly DecisionTaken[];
};

type Asked = {
  readonly extensions: readonly ExtensionRow[];
  readonly returns: Awaited<ReturnType<typeof countReturns>>;
};

const idsOf = (rows: readonly PartnerRow[]): string[] => rows.map(({ opened }) => opened.run.id);

/** Everything that head office should look at, from the rows of the portfolio and three small queries. */
export const networkSignals = async (
  ctx: Context,
  rows: readonly PartnerRow[],
  at: Instant = ctx.now,
): Promise<NetworkSignals> => {
  const runIds = idsOf(rows);
  const asked = await ctx.db.read(ctx.viewer.scope, async (tx) => ({
    extensions: await listExtensions(tx, runIds, at),
    returns: await countReturns(tx, runIds, at),
  }));
  const register = await loadRegister(
    ctx,
    rows.map(({ opened }) => opened),
    at,
  );
  const today = parisDate(at);
  return {
    decisions: networkDecisions(rows, lastingExtensions(asked.extensions, today)),
    stalls: stallsOf(rows, asked, today),
    overdue: queueOf(rows, 'mentor').filter(({ promisedOn }) => promisedOn < today).length,
    toRead: register.filter((one) => decisionOf(one) === null).length,
  };
};

/** Runs whose last extension has not passed: nothing is to be decided of them yet. */
const lastingExtensions = (extensions: readonly ExtensionRow[], today: IsoDate): ReadonlySet<string> => {
  const last = new Map(extensions.map((one) => [one.runId, one.untilOn]));
  return new Set([...last].flatMap(([runId, untilOn]) => (untilOn >= today ? [runId] : [])));
};

const stallsOf = (
  rows: readonly PartnerRow[],
  { returns }: Pick<Asked, 'returns'>,
  today: IsoDate,
): readonly SharedStall[] => {
  const counted = new Map(
    returns.map(({ runId, itemId, returns: times }) => [`${runId} ${itemId}`, times] as const),
  );
  const running = rows.filter(({ clock }) => clock.status === 'running' || clock.status === 'paused');
  return sharedStalls(
    running.map(({ opened, milestones }) => ({
      runId: opened.run.id,
      name: opened.organisation.name,
      slug: opened.organisation.slug,
      milestones,
      returnsOf: (itemId) => counted.get(`${opened.run.id} ${itemId}`) ?? 0,
    })),
    today,
  );
};

/** The network with the lists behind its figures; `at` past, as it was known then. */
export const getNetworkView = async (
  ctx: Context,
  search: URLSearchParams,
  at: Instant = ctx.now,
): Promise<NetworkView> => {
  const { rows } = await loadPortfolio(ctx);
  const query = networkQuery(search);
  const runIds = idsOf(rows);
  const signals = await networkSignals(ctx, rows, at);
  // What was settled of a run that ended since is told too.
  const everyRun = await listOpenRuns(ctx, at);
  const everyId = everyRun.map(({ run }) => run.id);
  const known = await ctx.db.read(ctx.viewer.scope, async (tx) => ({
    answers: await listAnswers(tx, runIds, { from: at - ANSWER_DAYS * DAY, at }),
    levels: await pillarLevels(tx, runIds, at),
    national: await listNationalReviews(tx, everyId, { at, most: MOST_DECISIONS }),
    extensions: await listExtensions(tx, everyId, at),
  }));
  const low = lowestPillars(known.levels, getCurriculum().grid.pillars);
  return {
    ...signals,
    query,
    low,
    phases: phaseTable(rows),
    shown: filterNetwork(rows, query, { stalls: signals.stalls, low }),
    total: rows.length,
    loads: mentorLoads(rows.map(accompaniedOf), known.answers, parisDate(at)),
    times: waitingTimes(known.answers),
    taken: takenOf(everyRun, known),
  };
};

const accompaniedOf = ({ opened, clock, waiting }: PartnerRow): Accompanied => {
  const { assignments, access } = opened;
  const leadId = leadOn(assignments, clock.today);
  const named = (id: string) => ({
    id,
    name: assignments.find(({ personId }) => personId === id)?.displayName ?? '',
  });
  return {
    lead: leadId === null ? null : named(leadId),
    standIns: access.activeMentorIds.filter((id) => id !== leadId).map(named),
    ended: clock.status === 'ended',
    promised: waiting.filter(({ awaiting }) => awaiting === 'mentor').map(({ promisedOn }) => promisedOn),
  };
};

const takenOf = (
  runs: readonly OpenRun[],
  known: {
    readonly national: Awaited<ReturnType<typeof listNationalReviews>>;
    readonly extensions: readonly ExtensionRow[];
  },
): DecisionTaken[] => {
  const partners = new Map(runs.map(({ run, organisation }) => [run.id, organisation]));
  const reviews = known.national.flatMap((row): DecisionTaken[] => {
    const partner = partners.get(row.runId);
    if (partner === undefined) return [];
    const { milestoneId, by } = row;
    const title = getCurriculum().milestoneById(milestoneId)?.title ?? '';
    const [on, undone] = [parisDate(row.recordedAt), row.undoneAt !== null];
    return [{ kind: 'review', partner, on, title, milestoneId, outcome: outcomeOf(row.lines), by, undone }];
  });
  const extensions = known.extensions.flatMap(
    ({ runId, untilOn, reason, by, recordedAt }): DecisionTaken[] => {
      const partner = partners.get(runId);
      return partner === undefined
        ? []
        : [{ kind: 'extension', partner, on: parisDate(recordedAt), untilOn, reason, by }];
    },
  );
  const ends = runs.flatMap(({ run, organisation: partner }): DecisionTaken[] =>
    run.endedOn === null || run.endReason === null
      ? []
      : [{ kind: 'end', partner, on: run.endedOn, reason: run.endReason }],
  );
  return [...reviews, ...extensions, ...ends].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, MOST_DECISIONS);
};
