import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { holdsReturn } from './life.contract.ts';

it('gives a campaign back on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await holdsReturn(db);
  await db.close();
});
