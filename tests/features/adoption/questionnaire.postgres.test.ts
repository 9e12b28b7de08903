import { it } from 'vitest';
import { postgresDatabase } from '#tests/support/postgres.database.ts';
import { countsAnswers } from './questionnaire.contract.ts';

it('counts the answers of messengers on PostgreSQL as on SQLite', async () => {
  const db = await postgresDatabase();
  await countsAnswers(db);
  await db.close();
});
