import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { holdsTeamLife } from './life.contract.ts';

it('keeps the life of a team and its money on PostgreSQL as on SQLite', { timeout: 60_000 }, async () => {
  const db = await postgresDatabase();
  await holdsTeamLife(db);
  await db.close();
});
