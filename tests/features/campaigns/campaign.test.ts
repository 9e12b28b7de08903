import { it } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { holdsCampaign } from './campaign.contract.ts';

it('plans, counts and publishes a campaign on SQLite', { timeout: 30_000 }, async () => {
  const db = await testDatabase();
  await holdsCampaign(db);
  await db.close();
});
