import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { holdsGuestLinks } from './guests.contract.ts';

it('opens one campaign to a guest, and nothing else, on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await holdsGuestLinks(db);
  await db.close();
});
