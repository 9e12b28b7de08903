import type { ReadTx } from '#db/types.ts';
import { fallenHills } from '#src/features/hill/index.ts';
import { nextCalls } from '#src/features/meetings/index.ts';
import { listOpenRuns, readThresholds } from '#src/features/organisations/index.ts';
import type { OpenRun, Thresholds } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { knownReads } from './known-reads.ts';
import { listSetAside } from './mentoring.store.ts';
import { partnerRow } from './partner-row.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import type { SetAside } from './what-first.rules.ts';

export type Portfolio = {
  /** The runs that the viewer accompanies today, or those of everybody for head office, by name. */
  readonly rows: readonly PartnerRow[];
  /** How many of them had ended. */
  readonly ended: number;
  readonly aside: readonly SetAside[];
  readonly thresholds: Thresholds;
  readonly day: IsoDate;
};

export type Asked = {
  /** The evening of this day instead of now. */
  readonly on?: IsoDate | null;
  /** Runs that ended too: they are many after some years, and nobody waits for them. */
  readonly ended?: boolean;
};

/**
 * All partners of the viewer as they stand, or as they stood in the evening of a past day, thresholds of that day
 * included: the same number of queries for one partner or a hundred, however many years.
 */
export const loadPortfolio = async (ctx: Context, { on, ended = false }: Asked = {}): Promise<Portfolio> => {
  const { db, viewer, now } = ctx;
  const day = on ?? parisDate(now);
  const at = endOfDay(day);
  const known = await listOpenRuns(ctx, at);
  const open = known.filter(({ access }) => !access.ended);
  return db.read(viewer.scope, async (tx) => ({
    rows: await readRows(tx, ended ? known : open, day, viewer.personId),
    ended: known.length - open.length,
    aside: await listSetAside(tx, viewer.personId),
    thresholds: await readThresholds(tx, at),
    day,
  }));
};

/** How each of these runs stood in the evening of a day, for one of those who accompany it. */
export const readRows = async (
  tx: ReadTx,
  runs: readonly OpenRun[],
  day: IsoDate,
  personId: string,
): Promise<PartnerRow[]> => {
  const [at, runIds] = [endOfDay(day), runs.map(({ run }) => run.id)];
  const reads = await knownReads(tx, runs, day);
  const calls = await nextCalls(tx, runIds, at);
  const fallen = await fallenHills(tx, runIds, at);
  return runs.flatMap((opened) => {
    const { id } = opened.run;
    const known = reads.get(id);
    if (known === undefined) return [];
    const { read, facts, lastCommentAt } = known;
    const told = { nextCall: calls.get(id) ?? null, hillFell: fallen.has(id) };
    return partnerRow(opened, read, { facts, lastCommentAt, personId, ...told });
  });
};
