import { it } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { holdsGuestLinks } from './guests.contract.ts';

it('opens one campaign to a guest, and nothing else, on SQLite', { timeout: 30_000 }, async () => {
  const db = await testDatabase();
  await holdsGuestLinks(db);
  await db.close();
});
