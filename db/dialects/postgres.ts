import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { PoolClient } from 'pg';
import { appendAudit } from '../audit.ts';
import { beginWork, createConnection, readTx } from '../connection.ts';
import type { Connection } from '../connection.ts';
import { DatabaseMisuse, DatabaseRefused, driverCodes } from '../errors.ts';
import { createGuard } from '../guard.ts';
import { migratePostgres, migrationsFolder, pendingOf, readMigrations } from '../migrate.ts';
import { createMutex } from '../mutex.ts';
import type { Database, OpenedDatabase, Query, ReadTx, Scope, WriteTx } from '../types.ts';
import type { Tables } from '../schema/index.ts';
import { postgresTables } from './postgres.schema.ts';

export type PostgresOptions = {
  readonly url: string;
  readonly now: () => number;
  readonly migrations?: string;
};

const ATTEMPTS = 20;
const READERS = 8;
const tables = postgresTables as unknown as Tables;

const query = (client: Pick<PoolClient, 'query'>): Query =>
  drizzle({ client: client as PoolClient, casing: 'snake_case' }) as unknown as Query;

/** A connection that dies while idle is thrown away by the pool; the next query opens another or says why it cannot. */
const discard = (): void => undefined;

const openPool = (
  url: string,
  max: number,
  onConnect?: (client: pg.ClientBase) => Promise<void>,
): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'essaim', onConnect });
  pool.on('error', discard);
  return pool;
};

const readOnly = async (client: pg.ClientBase): Promise<void> => {
  await client.query('set default_transaction_read_only = on');
};

/** A superuser passes by every row rule and every grant: an installation must not run as one (model T3). */
const refuseSuperuser = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ super: boolean }>(
    'select rolsuper or rolbypassrls as super from pg_roles where rolname = current_user',
  );
  if (rows[0]?.super !== false)
    throw new DatabaseRefused(
      'DATABASE_URL names a superuser: use a role of its own, owner of the database.',
    );
};

/** Another process wrote meanwhile: the same work can be done again from its beginning. */
const mayRetry = (error: unknown): boolean => {
  const audit =
    error instanceof Error && 'constraint' in error && error.constraint === 'audit_entry_chain_seq_pk';
  return audit || driverCodes(error).some((code) => code === '40001' || code === '40P01');
};

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 2 ** attempt)));

type Run<T> = { readonly scope: Scope; readonly fn: (tx: WriteTx) => Promise<T>; readonly now: () => number };

const guarded =
  (client: PoolClient) =>
  (assertOpen: () => void): Query => {
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;
    const guardedSend = (...args: unknown[]): unknown => {
      assertOpen();
      return send(...args);
    };
    return query({ query: guardedSend } as unknown as PoolClient);
  };

/** One attempt: BEGIN … COMMIT on one connection. Throws what broke it, after the rollback. */
const attempt = async <T>(client: PoolClient, connection: Connection, run: Run<T>): Promise<T> => {
  const work = beginWork(connection, run.scope, guarded(client));
  try {
    await client.query('begin isolation level serializable');
    const value = await run.fn(work.tx);
    await appendAudit(connection, run.scope, work.trace(), run.now());
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch(discard);
    throw error;
  } finally {
    work.end();
  }
};

const retrying = async <T>(once: () => Promise<T>, left = ATTEMPTS): Promise<T> => {
  try {
    return await once();
  } catch (error) {
    if (left <= 1 || !mayRetry(error)) throw error;
    await pause(ATTEMPTS - left + 1);
    return retrying(once, left - 1);
  }
};

/** The only writing connection of this process; the queries built on it live as long as it does. */
const writerOf = (pool: pg.Pool) => {
  const connections = new WeakMap<PoolClient, Connection>();
  const connectionOf = (client: PoolClient): Connection => {
    const kept = connections.get(client) ?? createConnection(query(client), tables);
    connections.set(client, kept);
    return kept;
  };
  return async <T>(run: Run<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      return await retrying(() => attempt(client, connectionOf(client), run));
    } finally {
      // A connection that is not back at rest (lost, or its rollback failed) is thrown away.
      client.release(client.getTransactionStatus() !== 'I');
    }
  };
};

const prepare = async (pool: pg.Pool, folder: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await refuseSuperuser(client);
    await migratePostgres(client, folder);
  } finally {
    client.release();
  }
};

/** Opens a database that is there already, to read it only; null when its tables are older than this code. */
export const readPostgres = async (url: string): Promise<Pick<Database, 'read' | 'close'> | null> => {
  const readers = openPool(url, 1, readOnly);
  const { rows } = await readers.query<{ there: string | null }>(
    "select to_regclass('schema_migration')::text as there",
  );
  const applied =
    rows[0]?.there == null
      ? []
      : (await readers.query<{ tag: string; hash: string }>('select tag, hash from schema_migration')).rows;
  if (pendingOf(readMigrations(migrationsFolder('postgres')), applied).length > 0) {
    await readers.end();
    return null;
  }
  const connection = createConnection(query(readers as unknown as PoolClient), tables);
  return { read: (scope, fn) => fn(readTx(connection, scope)), close: () => readers.end() };
};

/** Opens and migrates a PostgreSQL database: one writing connection, and a pool that can only read. */
export const openPostgres = async ({ url, now, migrations }: PostgresOptions): Promise<OpenedDatabase> => {
  const folder = migrationsFolder('postgres', migrations);
  const [writers, readers] = [openPool(url, 1), openPool(url, READERS, readOnly)];
  const close = async (): Promise<void> => void (await Promise.all([writers.end(), readers.end()]));
  try {
    await prepare(writers, folder);
  } catch (error) {
    await close();
    throw error;
  }
  const connection = createConnection(query(readers as unknown as PoolClient), tables);
  const [guard, mutex, transaction] = [createGuard(), createMutex(), writerOf(writers)];
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new DatabaseMisuse('The database is closed.');
  };
  return {
    dialect: 'postgres',
    read: <T>(scope: Scope, fn: (tx: ReadTx) => Promise<T>) =>
      guard.enter('read', async () => {
        assertOpen();
        return fn(readTx(connection, scope));
      }),
    write: <T>(scope: Scope, fn: (tx: WriteTx) => Promise<T>) =>
      guard.enter('write', async () => {
        assertOpen();
        return mutex(() => transaction({ scope, fn, now }));
      }),
    status: async () => {
      assertOpen();
      const { rows } = await writers.query<{ tag: string; hash: string }>(
        'select tag, hash from schema_migration',
      );
      const answer = await writers.query<{ read: string }>('select pg_is_in_recovery() as "read"');
      const pending = pendingOf(readMigrations(folder), rows).map(({ tag }) => tag);
      return { writable: String(answer.rows[0]?.read) === 'false', pending };
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await mutex(close);
    },
  };
};
