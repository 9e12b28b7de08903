import { it } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { holdsCall } from './call.contract.ts';

it('holds a call, a visit and a promise on SQLite', { timeout: 20_000 }, async () => {
  const db = await testDatabase();
  await holdsCall(db);
  await db.close();
});
