import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listChainHeads } from '#src/features/indicators/index.ts';
import { lastPartnerComments, loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import type { LoadedFacts, RunRead } from '#src/features/milestones/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** A run with its facts as they were known in the evening of a day. */
export type KnownRead = {
  readonly facts: LoadedFacts;
  readonly lastCommentAt: Instant | null;
  readonly read: RunRead;
};

/** Some twenty partners on their way, today and on a few past days; about 100 kB each. */
const MOST = 300;

type Kept = { readonly stamp: string; readonly curriculum: object; readonly known: KnownRead };
/** By connection, then by run and day; what was asked longest ago goes first. */
const kept = new WeakMap<object, Map<string, Kept>>();

const keptOf = ({ q }: ReadTx): Map<string, Kept> => {
  const found = kept.get(q) ?? new Map<string, Kept>();
  kept.set(q, found);
  return found;
};

/**
 * All that a reading depends on beside its day: every write on an association adds a line to its audit chain, so that
 * the length of the chain says whether anything changed (decision 0026); what is counted at the doors leaves no line and
 * moves its mark. Breaks were read before the chain was.
 */
const stampOf = ({ run, pauses, thresholds }: OpenRun, head: string): string =>
  JSON.stringify([head, run.endedOn, pauses.map(({ id }) => id), thresholds]);

/** Each of these runs as it was known in the evening of a day, by run; read again only when something was written. */
export const knownReads = async (
  tx: ReadTx,
  runs: readonly OpenRun[],
  day: IsoDate,
): Promise<ReadonlyMap<string, KnownRead>> => {
  const [memory, curriculum] = [keptOf(tx), getCurriculum()];
  const heads = await listChainHeads(
    tx,
    runs.map(({ organisation }) => organisation.id),
  );
  const asked = runs.map((opened) => {
    const [key, stamp] = [
      `${opened.run.id} ${day}`,
      stampOf(opened, heads.get(opened.organisation.id) ?? ''),
    ];
    const found = memory.get(key);
    const holds = found?.stamp === stamp && found.curriculum === curriculum;
    return { opened, key, stamp, known: holds ? found.known : null };
  });
  const fresh = await readAgain(
    tx,
    asked.flatMap(({ opened, known }) => (known === null ? opened : [])),
    day,
  );
  const all = asked.flatMap(({ opened, key, stamp, known }) => {
    const read = known ?? fresh.get(opened.run.id);
    if (read === undefined) return [];
    memory.delete(key);
    memory.set(key, { stamp, curriculum, known: read });
    return [[opened.run.id, read] as const];
  });
  for (const key of [...memory.keys()].slice(0, Math.max(0, memory.size - MOST))) memory.delete(key);
  return new Map(all);
};

const readAgain = async (
  tx: ReadTx,
  runs: readonly OpenRun[],
  day: IsoDate,
): Promise<Map<string, KnownRead>> => {
  if (runs.length === 0) return new Map();
  const [at, runIds] = [endOfDay(day), runs.map(({ run }) => run.id)];
  const facts = await loadRunFacts(tx, runIds, at);
  const comments = await lastPartnerComments(tx, runIds, at);
  const curriculum = getCurriculum();
  return new Map(
    runs.flatMap((opened) => {
      const { id } = opened.run;
      const known = facts.get(id);
      if (known === undefined) return [];
      const read = readMilestones(opened, known, curriculum, day);
      return [[id, { facts: known, lastCommentAt: comments.get(id) ?? null, read }] as const];
    }),
  );
};
