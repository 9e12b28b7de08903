import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { holdsCampaign } from './campaign.contract.ts';

it('plans, counts and publishes a campaign on PostgreSQL as on SQLite', { timeout: 60_000 }, async () => {
  const db = await postgresDatabase();
  await holdsCampaign(db);
  await db.close();
});
