import { it } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { datesThresholds } from './thresholds.contract.ts';

it('dates the thresholds on SQLite', async () => {
  const db = await testDatabase();
  await datesThresholds(db);
  await db.close();
});
