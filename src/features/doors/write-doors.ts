import type { Database, WriteTx } from '#db/types.ts';
import type { DoorCounts } from './campaign.types.ts';
import { eventsOf, insertEvents, moveMark } from './doors.store.ts';
import { countsOf, noDoors } from './tally.rules.ts';
import type { TallyEvent } from './tally.rules.ts';

type Sending = { readonly outingId: string; readonly events: readonly TallyEvent[] };
type Counts = ReadonlyMap<string, DoorCounts>;
type Batch = { readonly sendings: Sending[]; readonly written: Promise<Counts> };

/** By database, then by association: what waits for this turn of the process to end. */
const waiting = new WeakMap<Database, Map<string, Batch>>();

/**
 * Writes what a phone counted in an outing, and answers what its buttons have counted since. What several phones send at
 * once is written together: the disk confirms them in one go, and rows tell neither which phone nor which door was first.
 */
export const writeDoors = async (
  db: Database,
  organisationId: string,
  sending: Sending,
): Promise<DoorCounts> => {
  const batches = waiting.get(db) ?? new Map<string, Batch>();
  waiting.set(db, batches);
  const batch = batches.get(organisationId) ?? begin(db, organisationId, batches);
  batch.sendings.push(sending);
  return (await batch.written).get(sending.outingId) ?? noDoors;
};

const begin = (db: Database, organisationId: string, batches: Map<string, Batch>): Batch => {
  const sendings: Sending[] = [];
  const write = (): Promise<Counts> => {
    batches.delete(organisationId);
    return db.write({ kind: 'system', organisationId }, (tx) => writeAll(tx, organisationId, sendings));
  };
  const batch = { sendings, written: new Promise<void>((done) => setImmediate(done)).then(write) };
  batches.set(organisationId, batch);
  return batch;
};

const writeAll = async (
  tx: WriteTx,
  organisationId: string,
  sendings: readonly Sending[],
): Promise<Counts> => {
  tx.untraced();
  const rows = sendings.flatMap(({ outingId, events }) => events.map((event) => ({ outingId, ...event })));
  if (await insertEvents(tx, organisationId, rows)) await moveMark(tx, organisationId);
  const counts = new Map<string, DoorCounts>();
  for (const outingId of new Set(sendings.map((sending) => sending.outingId)))
    counts.set(outingId, countsOf(await eventsOf(tx, outingId)));
  return counts;
};
