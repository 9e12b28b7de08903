import { it } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { holdsReturn } from './life.contract.ts';

it('gives a campaign back on SQLite', { timeout: 20_000 }, async () => {
  const db = await testDatabase();
  await holdsReturn(db);
  await db.close();
});
