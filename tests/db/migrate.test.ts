import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DatabaseRefused, openDatabase } from '#db/database.ts';
import { migrateSqlite, migrationsFolder, readMigrations } from '#db/migrate.ts';
import { testFolder } from '#tests/support/folder.ts';
import { family, rebuildParent, writeMigrations } from '#tests/support/migrations.ts';

const run = promisify(execFile);

const open = (file = ':memory:') => {
  const db = new BetterSqlite3(file);
  db.pragma('foreign_keys = ON');
  return db;
};
type Db = ReturnType<typeof open>;

const count = (db: Db, table: string): unknown => db.prepare(`select count(*) from ${table}`).pluck().get();
const tables = (db: Db): unknown[] =>
  db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();

describe('migrations on SQLite', () => {
  it('are applied once, in order, and answered by name', () => {
    const folder = writeMigrations(testFolder(), 'sqlite', [family, ['create table later (id integer)']]);
    const db = open();
    expect(migrateSqlite(db, folder)).toEqual(['0000_step', '0001_step']);
    expect(migrateSqlite(db, folder)).toEqual([]);
    expect(tables(db)).toEqual(['child', 'later', 'parent', 'schema_migration', 'strict_child']);
  });

  it('rebuild a parent table and keep all its children', () => {
    const root = testFolder();
    const db = open();
    migrateSqlite(db, writeMigrations(root, 'sqlite', [family]));
    expect(migrateSqlite(db, writeMigrations(root, 'sqlite', [family, rebuildParent]))).toEqual([
      '0001_step',
    ]);
    expect(['parent', 'child', 'strict_child'].map((table) => count(db, table))).toEqual([10, 10, 10]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.exec('insert into child values (99, 99)')).toThrow('FOREIGN KEY');
    db.exec('delete from strict_child; delete from parent where id = 1');
    expect(count(db, 'child')).toBe(9);
  });

  it('that break a foreign key are refused whole, with every migration of the same start', () => {
    const root = testFolder();
    const db = open();
    migrateSqlite(db, writeMigrations(root, 'sqlite', [family]));
    const folder = writeMigrations(root, 'sqlite', [
      family,
      ['create table fine (id integer)'],
      ['delete from parent where id = 3'],
    ]);
    expect(() => migrateSqlite(db, folder)).toThrow(DatabaseRefused);
    expect(tables(db)).not.toContain('fine');
    expect(count(db, 'parent')).toBe(10);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('that fail in the middle leave nothing', () => {
    const folder = writeMigrations(testFolder(), 'sqlite', [
      family,
      ['create table half (id integer)', 'create tabel x'],
    ]);
    const db = open();
    expect(() => migrateSqlite(db, folder)).toThrow('syntax error');
    expect(tables(db)).toEqual([]);
  });

  it('are refused when one was edited after it was applied, or slipped in before one that was', () => {
    const root = testFolder();
    const db = open();
    migrateSqlite(db, writeMigrations(root, 'sqlite', [['create table a (id integer)']]));
    const edited = writeMigrations(root, 'sqlite', [['create table a (id text)']]);
    expect(() => migrateSqlite(db, edited)).toThrow('0000_step was edited');
    db.exec("update schema_migration set tag = '0001_step'");
    const before = writeMigrations(root, 'sqlite', [
      ['create table b (id text)'],
      ['create table a (id integer)'],
    ]);
    expect(() => migrateSqlite(db, before)).toThrow('0000_step comes before');
  });

  it('of a later version do not stop the version before from starting', () => {
    const root = testFolder();
    const db = open();
    migrateSqlite(db, writeMigrations(root, 'sqlite', [family, ['create table later (id integer)']]));
    expect(migrateSqlite(db, writeMigrations(root, 'sqlite', [family]))).toEqual([]);
  });

  it('are found beside the module, whatever the working directory; a missing folder is said', async () => {
    const folder = migrationsFolder('sqlite');
    expect(folder).toBe(join(process.cwd(), 'db/migrations/sqlite'));
    expect(readMigrations(folder)[0]?.tag).toMatch(/^0000_/);
    const code = `import { migrationsFolder } from '${import.meta.dirname}/../../db/migrate.ts'; console.log(migrationsFolder('sqlite'))`;
    const elsewhere = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: testFolder() });
    expect(elsewhere.stdout.trim()).toBe(folder);
    expect(() => migrationsFolder('sqlite', '/nowhere')).toThrow('No migrations of sqlite under /nowhere');
  });

  it('show as pending in the status of a database whose folder has grown', async () => {
    const root = testFolder();
    writeMigrations(root, 'sqlite', [family]);
    const db = await openDatabase({ dataDir: testFolder(), migrations: root });
    writeMigrations(root, 'sqlite', [family, ['create table later (id integer)']]);
    expect(await db.status()).toEqual({ writable: true, pending: ['0001_step'] });
    await db.close();
  });
});

const KILLS = 8;
const ROWS = 4000;

/** Enough statements that a process can be killed between the first and the last. */
const long = Array.from({ length: 300 }, (_, i) => [
  `create table t${i} (id integer primary key, parent_id integer references parent(id), text text)`,
  `insert into t${i} with recursive n(x) as (select 1 union all select x + 1 from n where x < ${ROWS}) select x, 1 + x % 10, hex(randomblob(40)) from n`,
]).flat();

/** Migrates in a process of its own; answers how far it came and ends it after `ms`, or lets it finish. */
const migrateAndKill = async (script: string, args: string[], ms: number | null): Promise<boolean> => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  if (ms !== null) {
    await wait(ms);
    child.kill('SIGKILL');
  }
  return (await ended) === 0;
};

describe('a migration killed with -9', () => {
  it('is either wholly there or not at all, and completes when run again', { timeout: 60_000 }, async () => {
    const script = join(import.meta.dirname, 'migrate.child.ts');
    const root = testFolder();
    const file = join(testFolder(), 'killed.sqlite');
    const before = open(file);
    before.pragma('journal_mode = WAL');
    migrateSqlite(before, writeMigrations(root, 'sqlite', [family]));
    before.close();
    const folder = writeMigrations(root, 'sqlite', [family, long]);
    let interrupted = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const finished = await migrateAndKill(script, [file, folder], 20 + round * 40);
      const db = open(file);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect([4, 304]).toContain(tables(db).length);
      if (!finished) interrupted += 1;
      db.close();
    }
    expect(interrupted).toBeGreaterThan(KILLS / 2);
    expect(await migrateAndKill(script, [file, folder], null)).toBe(true);
    const db = open(file);
    expect(tables(db)).toHaveLength(304);
    expect(count(db, 't299')).toBe(ROWS);
    expect(count(db, 'child')).toBe(10);
    db.close();
  });
});
