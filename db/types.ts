import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Tables } from './schema/index.ts';

/**
 * On whose behalf the database is asked. `organisationId` is the organisation whose rows are touched and
 * whose audit chain is written (a mentor acting on a partner's run carries the partner's id here).
 */
export type Scope =
  | { readonly kind: 'system'; readonly organisationId: string | null }
  | {
      readonly kind: 'member';
      readonly accountId: string;
      readonly membershipId: string;
      readonly organisationId: string;
    };

/** What one write did, for the hash chain of its organisation: ids and codes only, never content or secrets. */
export type AuditInput = {
  /** `feature.verb`, e.g. `milestones.item-declared`. */
  readonly action: string;
  /** Kind and id of what was acted on, e.g. `item:j03-lieu-prete`. */
  readonly object: string;
  readonly result?: 'done' | 'refused';
  readonly payload?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Drizzle on the current connection; typed as SQLite, the same calls run on PostgreSQL. */
export type Query = Omit<BetterSQLite3Database, 'transaction' | 'get' | 'all' | 'run' | 'values'>;

export type Prepared<Args extends Record<string, unknown>, Row> = { execute(args: Args): Promise<Row[]> };

export type ReadTx = {
  readonly q: Query;
  readonly t: Tables;
  readonly scope: Scope;
  /** A query built once per connection and kept under `name`: building it per request is the largest removable cost. */
  prepared<Row>(
    name: string,
    build: (
      q: Query,
      t: Tables,
    ) => { prepare(name?: string): { execute(args?: Record<string, unknown>): unknown } },
  ): (args: Record<string, unknown>) => Promise<Row[]>;
};

export type WriteTx = ReadTx & {
  /** Adds a line to the organisation's audit chain; a write that audits nothing is refused and rolled back. */
  audit(entry: AuditInput): void;
  /**
   * Says that this write counts what was met at the doors, which leaves no line: one would tell who counted and when
   * (decision 0032). Only `features/doors` calls it.
   */
  untraced(): void;
};

export type Database = {
  readonly dialect: 'sqlite' | 'postgres';
  /** Reads on behalf of `scope`. Never write here: SQLite refuses it. */
  read<T>(scope: Scope, fn: (tx: ReadTx) => Promise<T>): Promise<T>;
  /**
   * One transaction; commits when `fn` resolves, rolls back when it throws. Nothing slow is awaited inside, and nothing
   * outside the database is changed: PostgreSQL may run `fn` again when another process was in the way.
   */
  write<T>(scope: Scope, fn: (tx: WriteTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** What `openDatabase` answers: also says whether the installation is ready to serve. */
export type OpenedDatabase = Database & {
  /** `writable`: a write could begin just now. `pending`: migrations of this code that the database does not have. */
  status(): Promise<{ readonly writable: boolean; readonly pending: readonly string[] }>;
};

/** Store functions accept both. */
export type Tx = ReadTx;
