import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { datesThresholds } from './thresholds.contract.ts';

it('dates the thresholds on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await datesThresholds(db);
  await db.close();
});
