import { DatabaseMisuse } from './errors.ts';
import type { Tables } from './schema/index.ts';
import type { AuditInput, Query, ReadTx, Scope, WriteTx } from './types.ts';

type Executable = { execute(args?: Record<string, unknown>): unknown };
type Kept = { readonly source: string; readonly query: Executable };

/** One connection (or pool of readers) with the queries already built on it. */
export type Connection = Pick<ReadTx, 'q' | 't' | 'prepared'>;

/** A name means one query: two features that choose the same name would read each other's rows. */
const reuse = (kept: Kept, name: string, source: string): Executable => {
  if (kept.source !== source)
    throw new DatabaseMisuse(`Two different queries are prepared under « ${name} ».`);
  return kept.query;
};

export const createConnection = (q: Query, t: Tables): Connection => {
  const queries = new Map<string, Kept>();
  const keep = (name: string, source: string, query: Executable): Executable => {
    queries.set(name, { source, query });
    return query;
  };
  return {
    q,
    t,
    prepared<Row>(name: string, build: Parameters<ReadTx['prepared']>[1]) {
      const source = String(build);
      const kept = queries.get(name);
      const query = kept ? reuse(kept, name, source) : keep(name, source, build(q, t).prepare(name));
      return async (args: Record<string, unknown>) => (await query.execute(args)) as Row[];
    },
  };
};

export const readTx = (connection: Connection, scope: Scope): ReadTx => ({ ...connection, scope });

/** `trace`: the lines for the audit chain, null for a count that leaves none. */
export type Work = { readonly tx: WriteTx; trace(): readonly AuditInput[] | null; end(): void };

/**
 * What a write callback receives. Once the transaction is over every call throws: a statement that somebody forgot to
 * await would else land in the next transaction, or outside any.
 */
export const beginWork = (
  connection: Connection,
  scope: Scope,
  queryWhile: (assertOpen: () => void) => Query,
): Work => {
  let over = false;
  const assertOpen = (): void => {
    if (over) throw new DatabaseMisuse('This transaction is over: await every statement inside db.write.');
  };
  const entries: AuditInput[] = [];
  let counted = false;
  const q = queryWhile(assertOpen);
  const tx: WriteTx = {
    q,
    t: connection.t,
    scope,
    prepared<Row>(name: string, build: Parameters<ReadTx['prepared']>[1]) {
      const run = connection.prepared<Row>(name, build);
      return async (args: Record<string, unknown>) => {
        assertOpen();
        return run(args);
      };
    },
    audit(entry) {
      assertOpen();
      entries.push(entry);
    },
    untraced() {
      assertOpen();
      counted = true;
    },
  };
  return {
    tx,
    trace: () => (counted && entries.length === 0 ? null : entries),
    end: () => void (over = true),
  };
};
