import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { tellsReports } from './reports.contract.ts';

it('tells a report on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await tellsReports(db);
  await db.close();
});
