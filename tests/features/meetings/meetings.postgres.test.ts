import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { holdsCall } from './call.contract.ts';

it('holds a call, a visit and a promise on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await holdsCall(db);
  await db.close();
});
