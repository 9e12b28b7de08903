import pg from 'pg';
import { inject } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { openDatabase } from '#db/database.ts';
import type { OpenedDatabase } from '#db/types.ts';

const administer = async (statement: string): Promise<void> => {
  const client = new pg.Client(inject('postgres').superuser);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** The URL of a new database: a copy of the migrated one, or an empty one. */
export const newPostgresUrl = async (
  template: 'template_essaim' | 'template0' = 'template_essaim',
): Promise<string> => {
  const name = `t_${newId().replaceAll('-', '')}`;
  await administer(`create database ${name} owner essaim template ${template} strategy wal_log`);
  return inject('postgres').role.replace('NAME', name);
};

/** A fresh database on the real PostgreSQL, with every migration; only in the project `postgres`. */
export const postgresDatabase = async (options: { now?: () => number } = {}): Promise<OpenedDatabase> =>
  openDatabase({ url: await newPostgresUrl(), ...options });
