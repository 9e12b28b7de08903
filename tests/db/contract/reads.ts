import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import type { ReadTx } from '#db/types.ts';
import { AT, SYSTEM, addOrganisation, slugs } from './steps.ts';
import type { Opened } from './steps.ts';

export const readsContract = (db: Opened): void => {
  describe('a read', () => {
    it('cannot write', async () => {
      const id = newId();
      const writing = db().read(SYSTEM, async ({ q, t }) =>
        q
          .insert(t.organisation)
          .values({ id, kind: 'partner', name: 'x', slug: id, recordedAt: AT })
          .returning(),
      );
      await expect(writing).rejects.toThrow();
      expect(await db().read(SYSTEM, (tx) => slugs(tx, id))).toEqual([]);
    });

    it('may stand inside another read', async () => {
      const id = await db().write(SYSTEM, async (tx) => addOrganisation(tx));
      const inner = db().read(SYSTEM, async () => db().read(SYSTEM, (tx) => slugs(tx, id)));
      expect(await inner).toEqual([id]);
    });

    it('keeps a prepared query under its name, and refuses another under the same name', async () => {
      const id = await db().write(SYSTEM, async (tx) => addOrganisation(tx));
      let built = 0;
      const find = (tx: ReadTx) =>
        tx.prepared<{ slug: string }>('contract.organisation', (q, t) => {
          built += 1;
          return q
            .select({ slug: t.organisation.slug })
            .from(t.organisation)
            .where(eq(t.organisation.id, sql.placeholder('id')));
        });
      for (const wanted of [id, 'nobody', id])
        expect(await db().read(SYSTEM, (tx) => find(tx)({ id: wanted }))).toEqual(
          wanted === id ? [{ slug: id }] : [],
        );
      expect(built).toBe(1);
      const taken = db().read(SYSTEM, async (tx) =>
        tx.prepared('contract.organisation', (q, t) => q.select().from(t.person))({}),
      );
      await expect(taken).rejects.toThrow('contract.organisation');
    });
  });
};
