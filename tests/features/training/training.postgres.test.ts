import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { tellsTraining } from './training.contract.ts';

it('tells a month of training on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await tellsTraining(db);
  await db.close();
});
