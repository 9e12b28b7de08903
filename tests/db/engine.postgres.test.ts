import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { DatabaseRefused, openDatabase, openForReading, verifyChain } from '#db/database.ts';
import { migrationsFolder } from '#db/migrate.ts';
import { systemScope } from '#tests/support/database.ts';
import { testFolder } from '#tests/support/folder.ts';
import { family, writeMigrations } from '#tests/support/migrations.ts';
import { newPostgresUrl } from '#tests/support/postgres.database.ts';
import { increment } from './increment.ts';

const ask = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

const TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1";

describe('PostgreSQL', () => {
  it('is refused to a superuser, and to a role that passes by row rules', async () => {
    await expect(openDatabase({ url: inject('postgres').superuser })).rejects.toThrow(DatabaseRefused);
    const url = await newPostgresUrl();
    await ask(inject('postgres').superuser, 'create role passer login bypassrls');
    await expect(openDatabase({ url: url.replace('essaim@', 'passer@') })).rejects.toThrow('superuser');
  });

  it('is opened to read it only, and never migrated', async () => {
    const url = await newPostgresUrl();
    const reading = await openForReading({ url });
    expect(await reading?.read(systemScope(), (tx) => tx.q.$count(tx.t.organisation))).toBe(0);
    await expect(
      reading?.read(systemScope(), ({ q, t }) =>
        q.delete(t.organisation).returning({ id: t.organisation.id }),
      ),
    ).rejects.toThrow();
    await reading?.close();
    await ask(url, 'drop table schema_migration');
    expect(await openForReading({ url })).toBeNull();
    expect(await ask(url, "select to_regclass('schema_migration') as found")).toEqual([{ found: null }]);
  });

  it('that cannot be reached is said at once', async () => {
    const url = inject('postgres').role.replace('NAME', 'no_such_database');
    await expect(openDatabase({ url })).rejects.toThrow('does not exist');
  });

  it(
    'shared by several processes loses nothing: each retries what met another',
    { timeout: 60_000 },
    async () => {
      const url = await newPostgresUrl();
      const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url })));
      await Promise.all(databases.flatMap((db) => Array.from({ length: 25 }, () => increment(db))));
      const [first] = databases;
      if (!first) throw new Error('no database was opened');
      const rows = await first.read(systemScope(), async ({ q, t }) => q.select().from(t.throttle));
      expect(rows).toEqual([{ bucket: 'sum', window: 0, count: 100 }]);
      expect(await verifyChain(first, 'system')).toMatchObject({ ok: true, lines: 100 });
      await Promise.all(databases.map((db) => db.close()));
    },
  );

  it('is migrated once by processes that start together', async () => {
    const url = await newPostgresUrl('template0');
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));
    expect(await databases[0]?.status()).toEqual({ writable: true, pending: [] });
    const journal = readFileSync(join(migrationsFolder('postgres'), 'meta/_journal.json'), 'utf8');
    const { entries } = JSON.parse(journal) as { entries: unknown[] };
    expect(await ask(url, 'select tag from schema_migration')).toHaveLength(entries.length);
    await Promise.all(databases.map((db) => db.close()));
  });

  it('keeps nothing of migrations of which one fails', async () => {
    const url = await newPostgresUrl('template0');
    const migrations = testFolder();
    writeMigrations(migrations, 'postgres', [
      family,
      ['create table half (id integer)', 'delete from parent where id = 3'],
    ]);
    await expect(openDatabase({ url, migrations })).rejects.toThrow('foreign key');
    expect(await ask(url, TABLES)).toEqual([]);
  });

  it('goes on after its connections were cut', async () => {
    const url = await newPostgresUrl();
    const db = await openDatabase({ url });
    await increment(db);
    const cut =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'essaim' and datname = ";
    await ask(inject('postgres').superuser, `${cut}'${new URL(url).pathname.slice(1)}'`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await increment(db)).toBe(2);
    await db.close();
  });
});
