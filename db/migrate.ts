import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database as Sqlite } from 'better-sqlite3';
import type { ClientBase } from 'pg';
import { DatabaseRefused } from './errors.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Migration = {
  readonly tag: string;
  readonly hash: string;
  readonly statements: readonly string[];
};
type Applied = { readonly tag: string; readonly hash: string };

const TABLE =
  'create table if not exists schema_migration (tag text primary key, hash text not null, applied_at bigint not null)';
const LIST = 'select tag, hash from schema_migration';
/** Any constant: every process of an installation asks PostgreSQL for the same lock before it migrates. */
const ADVISORY_LOCK = 4573_1;

const ancestors = (folder: string): string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
};

/**
 * The folder of a dialect's migrations: under `root` when given, else found by walking up from this module (which the
 * build moves into dist/server) and then from the working directory.
 */
export const migrationsFolder = (dialect: Dialect, root?: string): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  const roots = root
    ? [root]
    : [...ancestors(here), ...ancestors(process.cwd())].map((at) => join(at, 'db/migrations'));
  const found = roots.map((at) => join(at, dialect)).find((at) => existsSync(join(at, 'meta/_journal.json')));
  if (!found) throw new DatabaseRefused(`No migrations of ${dialect} under ${roots.join(', ')}.`);
  return found;
};

/** The migrations of a folder in the order of its journal (drizzle-kit's format). */
export const readMigrations = (folder: string): Migration[] => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    const hash = createHash('sha256').update(text).digest('hex');
    return {
      tag,
      hash,
      statements: text.split('--> statement-breakpoint').filter((part) => part.trim() !== ''),
    };
  });
};

/**
 * What is left to apply. Migrations that the database has and the code does not know are left alone: the version before
 * must be able to start on the tables of the next one. A migration that was edited after it was applied is refused.
 */
export const pendingOf = (migrations: readonly Migration[], applied: readonly Applied[]): Migration[] => {
  const hashes = new Map(applied.map(({ tag, hash }) => [tag, hash]));
  const edited = migrations.find(({ tag, hash }) => (hashes.get(tag) ?? hash) !== hash);
  if (edited)
    throw new DatabaseRefused(`Migration ${edited.tag} was edited after it was applied to this database.`);
  const pending = migrations.filter(({ tag }) => !hashes.has(tag));
  const [first] = pending;
  if (first && migrations.slice(migrations.indexOf(first)).some(({ tag }) => hashes.has(tag)))
    throw new DatabaseRefused(`Migration ${first.tag} comes before one that this database already has.`);
  return pending;
};

const refuseBrokenKeys = (db: Sqlite): void => {
  const broken = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  const [first] = broken;
  if (first)
    throw new DatabaseRefused(
      `The migrations break ${broken.length} foreign keys, first ${first.table} to ${first.parent}: nothing was applied.`,
    );
};

const applySqlite = (db: Sqlite, migrations: readonly Migration[]): string[] => {
  db.exec(TABLE);
  const pending = pendingOf(migrations, db.prepare<[], Applied>(LIST).all());
  const note = db.prepare('insert into schema_migration values (?, ?, ?)');
  for (const { tag, hash, statements } of pending) {
    for (const statement of statements) db.exec(statement);
    note.run(tag, hash, Date.now());
  }
  refuseBrokenKeys(db);
  return pending.map(({ tag }) => tag);
};

/**
 * Applies every pending migration in one transaction and answers their names. Foreign keys are off BEFORE the
 * transaction begins, where the pragma still counts: rebuilding a parent table would else delete or refuse its children
 * (model T2). They are checked before the commit.
 */
export const migrateSqlite = (db: Sqlite, folder: string): string[] => {
  const migrations = readMigrations(folder);
  db.pragma('foreign_keys = OFF');
  try {
    return db.transaction(() => applySqlite(db, migrations)).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
};

/** The same on PostgreSQL, where the lock makes a second process wait and then find nothing to do. */
export const migratePostgres = async (client: ClientBase, folder: string): Promise<string[]> => {
  const migrations = readMigrations(folder);
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    await client.query(TABLE);
    const pending = pendingOf(migrations, (await client.query<Applied>(LIST)).rows);
    for (const { tag, hash, statements } of pending) {
      for (const statement of statements) await client.query(statement);
      await client.query('insert into schema_migration values ($1, $2, $3)', [tag, hash, Date.now()]);
    }
    await client.query('commit');
    return pending.map(({ tag }) => tag);
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
