import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { countsReaders } from './readers.contract.ts';

it('counts the readers of each module on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await countsReaders(db);
  await db.close();
});
