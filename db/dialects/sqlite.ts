import { mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { appendAudit } from '../audit.ts';
import { beginWork, createConnection, readTx } from '../connection.ts';
import { DatabaseMisuse, DatabaseRefused } from '../errors.ts';
import { createGuard } from '../guard.ts';
import { migrateSqlite, migrationsFolder, pendingOf, readMigrations } from '../migrate.ts';
import { createMutex } from '../mutex.ts';
import type { Database, OpenedDatabase, Query, ReadTx, Scope, WriteTx } from '../types.ts';
import { sqliteTables } from './sqlite.schema.ts';

type Sqlite = BetterSqlite3.Database;

export type SqliteOptions = {
  /** A file, or for a database in memory null or the bytes of one that was serialised. */
  readonly source: string | Buffer | null;
  readonly now: () => number;
  readonly migrations?: string;
};

/** « ESSA » in the header of the file: says whose it is, and makes start write once before it trusts the pragmas. */
const APPLICATION_ID = 0x45535341;

/** Compiled statements kept per connection: more than the product has; a few kB each. */
const STATEMENTS = 500;

const pragma = (db: Sqlite, name: string): unknown => db.pragma(name, { simple: true });

/** `synchronous` must be said out loud on every connection: without it better-sqlite3 runs NORMAL after the first write. */
const setPragmas = (db: Sqlite): void => {
  for (const setting of [
    'busy_timeout = 5000',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ])
    db.pragma(setting);
};

const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1 };

/** Writes once, then reads every setting back; a database that would lose an acknowledged write is refused. */
const refuseUnsafe = (db: Sqlite): void => {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  for (const [name, value] of Object.entries(expected)) {
    const found = pragma(db, name);
    if (found !== value)
      throw new DatabaseRefused(`SQLite runs with ${name} = ${String(found)}, not ${value}.`);
  }
  if (Number(pragma(db, 'busy_timeout')) < 5000)
    throw new DatabaseRefused('SQLite runs with a short busy_timeout.');
};

/** Linux's numbers of NFS, SMB, CIFS, SMB2, AFS and Ceph: their locks and their fsync do not keep SQLite's promises. */
const networkFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400]);

/** True for a file system that another machine may write to; `type` as statfs answers it. */
export const isNetworkFileSystem = (type: number): boolean => networkFileSystems.has(type >>> 0);

const openFile = (file: string): Sqlite => {
  mkdirSync(dirname(file), { recursive: true });
  if (isNetworkFileSystem(statfsSync(dirname(file)).type))
    throw new DatabaseRefused(`${file} is on a network file system: SQLite needs a local disk.`);
  const db = new BetterSqlite3(file);
  const owner = pragma(db, 'application_id');
  if (owner !== 0 && owner !== APPLICATION_ID)
    throw new DatabaseRefused(`${file} belongs to another application.`);
  db.pragma('journal_mode = WAL');
  return db;
};

const openWriter = (source: SqliteOptions['source']): Sqlite => {
  const db = typeof source === 'string' ? openFile(source) : new BetterSqlite3(source ?? ':memory:');
  setPragmas(db);
  return db;
};

const openReader = (file: string): Sqlite => {
  const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  setPragmas(db);
  return db;
};

type Client = Pick<Sqlite, 'prepare'>;

const query = (client: Client): Query => drizzle({ client: client as Sqlite, casing: 'snake_case' });

/** Compiled statements by their text: compiling again is most of what a small query costs here. */
const compiling = (db: Sqlite): Client => {
  const statements = new Map<string, BetterSqlite3.Statement>();
  const compile = (text: string): BetterSqlite3.Statement => {
    if (statements.size >= STATEMENTS) statements.clear();
    const statement = db.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const prepare = (text: string): BetterSqlite3.Statement => {
    const statement = statements.get(text) ?? compile(text);
    return statement.reader ? statement.raw(false) : statement;
  };
  return { prepare } as Client;
};

const whileOpen =
  (client: Client) =>
  (assertOpen: () => void): Query => {
    const prepare = (text: string): BetterSqlite3.Statement => {
      assertOpen();
      return client.prepare(text);
    };
    return query({ prepare } as Client);
  };

/** Runs `work` in BEGIN IMMEDIATE … COMMIT on the only writing connection; the caller holds the mutex. */
const transactions = (writer: Sqlite, now: () => number) => {
  const client = compiling(writer);
  const connection = createConnection(query(client), sqliteTables);
  const begin = writer.prepare('begin immediate');
  const [commit, rollback] = [writer.prepare('commit'), writer.prepare('rollback')];
  return async <T>(scope: Scope, fn: (tx: WriteTx) => Promise<T>): Promise<T> => {
    begin.run();
    const work = beginWork(connection, scope, whileOpen(client));
    try {
      const value = await fn(work.tx);
      await appendAudit(connection, scope, work.trace(), now());
      commit.run();
      return value;
    } finally {
      work.end();
      if (writer.inTransaction) rollback.run();
    }
  };
};

/** In memory there is one connection: reads take their turn with the writes, and cannot write. */
const sharedReader = (writer: Sqlite, mutex: ReturnType<typeof createMutex>) => {
  const connection = createConnection(query(compiling(writer)), sqliteTables);
  return {
    connection,
    run: <T>(nested: boolean, work: () => Promise<T>): Promise<T> =>
      nested
        ? work()
        : mutex(async () => {
            writer.pragma('query_only = ON');
            try {
              return await work();
            } finally {
              writer.pragma('query_only = OFF');
            }
          }),
    close: (): void => undefined,
  };
};

const fileReader = (file: string) => {
  const reader = openReader(file);
  return {
    connection: createConnection(query(compiling(reader)), sqliteTables),
    run: <T>(_nested: boolean, work: () => Promise<T>): Promise<T> => work(),
    close: (): void => void reader.close(),
  };
};

const appliedTo = (db: Sqlite): { tag: string; hash: string }[] =>
  db.prepare<[], { tag: string; hash: string }>('select tag, hash from schema_migration').all();

/** Opens a file that is there already, to read it only; null when its tables are older than this code. */
export const readSqlite = (file: string): Pick<Database, 'read' | 'close'> | null => {
  const reader = openReader(file);
  if (pendingOf(readMigrations(migrationsFolder('sqlite')), appliedTo(reader)).length > 0) {
    reader.close();
    return null;
  }
  const connection = createConnection(query(compiling(reader)), sqliteTables);
  return {
    read: (scope, fn) => fn(readTx(connection, scope)),
    close: async () => void reader.close(),
  };
};

/** Opens and migrates a SQLite database: one writer, and for a file one connection that can only read. */
export const openSqlite = async ({ source, now, migrations }: SqliteOptions): Promise<OpenedDatabase> => {
  const writer = openWriter(source);
  const folder = migrationsFolder('sqlite', migrations);
  if (!Buffer.isBuffer(source)) migrateSqlite(writer, folder);
  if (typeof source === 'string') refuseUnsafe(writer);
  const [guard, mutex, transaction] = [createGuard(), createMutex(), transactions(writer, now)];
  const reader = typeof source === 'string' ? fileReader(source) : sharedReader(writer, mutex);
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new DatabaseMisuse('The database is closed.');
  };
  return {
    dialect: 'sqlite',
    read: <T>(scope: Scope, fn: (tx: ReadTx) => Promise<T>) =>
      guard.enter('read', async (nested) => {
        assertOpen();
        return reader.run(nested, () => fn(readTx(reader.connection, scope)));
      }),
    write: <T>(scope: Scope, fn: (tx: WriteTx) => Promise<T>) =>
      guard.enter('write', async () => {
        assertOpen();
        return mutex(() => transaction(scope, fn));
      }),
    status: async () => {
      assertOpen();
      const pending = pendingOf(readMigrations(folder), appliedTo(writer)).map(({ tag }) => tag);
      const writable = await mutex(async () => Boolean(writer.transaction(() => true).immediate()));
      return { writable, pending };
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await mutex(async () => undefined);
      reader.close();
      writer.close();
    },
  };
};
