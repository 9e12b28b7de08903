import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '#db/database.ts';
import { migrateSqlite, migrationsFolder } from '#db/migrate.ts';
import type { OpenedDatabase, Scope } from '#db/types.ts';

const migratedImage = (): Buffer => {
  const db = new BetterSqlite3(':memory:');
  try {
    migrateSqlite(db, migrationsFolder('sqlite'));
    return db.serialize();
  } finally {
    db.close();
  }
};

let image: Buffer | undefined;

/**
 * A fresh database in memory with every migration, about 1 ms: the migrations run once per process, then each database
 * starts from a copy of their bytes. `now` is the clock of its audit chain.
 */
export const testDatabase = async (options: { now?: () => number } = {}): Promise<OpenedDatabase> => {
  image ??= migratedImage();
  return openDatabase({ memory: true, image, ...options });
};

/** The scope of a test that sets the scene itself. */
export const systemScope = (organisationId: string | null = null): Scope => ({
  kind: 'system',
  organisationId,
});
