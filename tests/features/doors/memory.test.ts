import { it } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { holdsMemories } from './memory.contract.ts';

it('writes together and remembers nothing stale on SQLite', { timeout: 30_000 }, async () => {
  const db = await testDatabase();
  await holdsMemories(db);
  await db.close();
});
