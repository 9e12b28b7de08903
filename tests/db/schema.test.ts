import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as postgres from '#db/dialects/postgres.schema.ts';
import * as sqlite from '#db/dialects/sqlite.schema.ts';
import { migrationsFolder } from '#db/migrate.ts';
import type { Dialect } from '#db/migrate.ts';

const CASING = 'snake_case';

const lastSnapshot = <T>(dialect: Dialect): T => {
  const meta = join(migrationsFolder(dialect), 'meta');
  const { entries } = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')) as {
    entries: { idx: number }[];
  };
  const index = String(entries.at(-1)?.idx).padStart(4, '0');
  return JSON.parse(readFileSync(join(meta, `${index}_snapshot.json`), 'utf8')) as T;
};

const { postgresTables, ...postgresExports } = postgres;
const { sqliteTables, ...sqliteExports } = sqlite;

const sqliteChanges = async (tables: Record<string, unknown>): Promise<string[]> =>
  generateSQLiteMigration(lastSnapshot('sqlite'), await generateSQLiteDrizzleJson(tables, undefined, CASING));
const postgresChanges = (tables: Record<string, unknown>): Promise<string[]> =>
  generateMigration(lastSnapshot('postgres'), generateDrizzleJson(tables, undefined, undefined, CASING));

describe('the schema', () => {
  it('exports every table by its name: drizzle-kit sees nothing else', () => {
    expect(Object.keys(sqliteExports).sort()).toEqual(Object.keys(sqliteTables).sort());
    expect(Object.keys(postgresExports).sort()).toEqual(Object.keys(postgresTables).sort());
  });

  it('is what the migrations of SQLite make (else: npm run db:generate)', async () => {
    expect(await sqliteChanges(sqliteTables)).toEqual([]);
  });

  it('is what the migrations of PostgreSQL make (else: npm run db:generate)', async () => {
    expect(await postgresChanges(postgresTables)).toEqual([]);
  });

  it('would be found out of step with a table more or less', async () => {
    const { setting: _lite, ...fewerLite } = sqliteTables;
    const { setting: _post, ...fewerPostgres } = postgresTables;
    expect((await sqliteChanges(fewerLite)).join()).toContain('DROP TABLE');
    expect((await postgresChanges(fewerPostgres)).join()).toContain('DROP TABLE');
  });

  it('has the same columns, in the same order, in both databases', () => {
    const shape = (tables: Record<string, unknown>): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(tables).map(([name, table]) => [
          name,
          Object.entries(getTableColumns(table as typeof sqlite.person)).map(
            ([key, column]) => `${key}${column.notNull ? '' : '?'}`,
          ),
        ]),
      );
    expect(shape(postgresTables)).toEqual(shape(sqliteTables));
  });
});
