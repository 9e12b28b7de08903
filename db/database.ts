import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite, readSqlite } from './dialects/sqlite.ts';
import type { Database, OpenedDatabase } from './types.ts';

export { verifyChain } from './audit.ts';
export type { ChainCheck } from './audit.ts';
export { DatabaseMisuse, DatabaseRefused, isUniqueViolation } from './errors.ts';
export type * from './types.ts';

/** The file of an installation that runs on SQLite, inside its data folder. */
export const SQLITE_FILE = 'essaim.sqlite';

export type DatabasePlace =
  | { readonly dataDir: string }
  | { readonly url: string }
  /** `image`: the bytes of a migrated database, to start from a copy. */
  | { readonly memory: true; readonly image?: Buffer };

export type StoredPlace = Extract<DatabasePlace, { dataDir: string } | { url: string }>;

export type OpenOptions = DatabasePlace & {
  /** The server's clock, written in the audit chain; epoch ms. */
  readonly now?: () => number;
  /** The folder that holds `sqlite/` and `postgres/` migrations, where it is not found by itself. */
  readonly migrations?: string;
};

/**
 * Opens a database and brings its tables up to date: SQLite in a data folder or in memory, PostgreSQL by its URL.
 * Throws DatabaseRefused when the place cannot be trusted with data. Close it before the process ends.
 */
export const openDatabase = async (options: OpenOptions): Promise<OpenedDatabase> => {
  const { now = Date.now, migrations } = options;
  if ('url' in options) {
    const { openPostgres } = await import('./dialects/postgres.ts');
    return openPostgres({ url: options.url, now, migrations });
  }
  const source = 'dataDir' in options ? join(options.dataDir, SQLITE_FILE) : (options.image ?? null);
  return openSqlite({ source, now, migrations });
};

/**
 * Opens a database that is there already, to read it only: nothing is created nor migrated. Null when there is none, or
 * when its tables are older than this code.
 */
export const openForReading = async (
  place: StoredPlace,
): Promise<Pick<Database, 'read' | 'close'> | null> => {
  if ('url' in place) {
    const { readPostgres } = await import('./dialects/postgres.ts');
    return readPostgres(place.url);
  }
  const file = join(place.dataDir, SQLITE_FILE);
  return existsSync(file) ? readSqlite(file) : null;
};
