import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#db/database.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- a declaration can only be merged into an interface
  export interface ProvidedContext {
    postgres: { superuser: string; role: string };
  }
}

/** The role that the tests open databases with, and the migrated database that each of theirs is copied from. */
const ROLE = 'essaim';
const TEMPLATE = 'template_essaim';

/** Started once for the project `postgres`, stopped at its end. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgres();
  const admin = new pg.Client(server.urlOf('postgres', 'postgres'));
  await admin.connect();
  await admin.query(`create role ${ROLE} login`);
  await admin.query(`create database ${TEMPLATE} owner ${ROLE}`);
  await admin.end();
  const template = await openDatabase({ url: server.urlOf(ROLE, TEMPLATE) });
  await template.close();
  project.provide('postgres', {
    superuser: server.urlOf('postgres', 'postgres'),
    role: server.urlOf(ROLE, 'NAME'),
  });
  return server.stop;
};
