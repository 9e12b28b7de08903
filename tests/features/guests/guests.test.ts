import { expect, it } from 'vitest';
import { usualExpiry } from '#src/features/guests/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { holdsGuestLinks } from './guests.contract.ts';

it('opens one campaign to a guest, and nothing else, on SQLite', { timeout: 30_000 }, async () => {
  const db = await testDatabase();
  await holdsGuestLinks(db);
  await db.close();
});

it('proposes three months', () => {
  expect(usualExpiry('2027-11-30')).toBe('2028-02-29');
});
