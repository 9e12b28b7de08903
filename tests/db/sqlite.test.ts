import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

describe('a SQLite database in memory', () => {
  it('keeps what a write inserted and shows it to a read', async () => {
    const db = await testDatabase();
    const id = newId();
    await db.write(systemScope(), async (tx) => {
      tx.audit({ action: 'organisations.added', object: `organisation:${id}` });
      return tx.q
        .insert(tx.t.organisation)
        .values({ id, kind: 'partner', name: 'Les Lilas en lien', slug: 'les-lilas', recordedAt: 1 })
        .returning();
    });
    const rows = await db.read(systemScope(), async ({ q, t }) =>
      q.select({ id: t.organisation.id }).from(t.organisation),
    );
    expect(rows).toEqual([{ id }]);
    await db.close();
  });
});
