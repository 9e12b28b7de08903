import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { holdsMemories } from './memory.contract.ts';

it('writes together and remembers nothing stale on PostgreSQL', { timeout: 60_000 }, async () => {
  const db = await postgresDatabase();
  await holdsMemories(db);
  await db.close();
});
