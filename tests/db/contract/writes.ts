import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { DatabaseMisuse } from '#db/database.ts';
import type { ReadTx } from '#db/types.ts';
import { AT, SYSTEM, addOrganisation, audit, gate, slugs } from './steps.ts';
import type { Opened } from './steps.ts';

export const writesContract = (db: Opened, readsBesideWrites: boolean): void => {
  describe('a write', () => {
    it('leaves nothing behind when it throws after having awaited', async () => {
      const id = newId();
      const failed = db().write(SYSTEM, async (tx) => {
        await addOrganisation(tx, id);
        await new Promise((resolve) => setTimeout(resolve, 2));
        throw new Error('the rule refused');
      });
      await expect(failed).rejects.toThrow('the rule refused');
      expect(await db().read(SYSTEM, (tx) => slugs(tx, id))).toEqual([]);
    });

    it('that audits nothing is refused and rolled back', async () => {
      const id = newId();
      const silent = db().write(SYSTEM, async ({ q, t }) =>
        q
          .insert(t.organisation)
          .values({ id, kind: 'partner', name: 'x', slug: id, recordedAt: AT })
          .returning(),
      );
      await expect(silent).rejects.toThrow(DatabaseMisuse);
      expect(await db().read(SYSTEM, (tx) => slugs(tx, id))).toEqual([]);
    });

    it('inside a write, a read inside a write and a write inside a read are refused at once', async () => {
      const nested = [
        db().write(SYSTEM, async () => db().write(SYSTEM, async (tx) => audit(tx))),
        db().write(SYSTEM, async () => db().read(SYSTEM, (tx) => slugs(tx, 'x'))),
        db().read(SYSTEM, async () => db().write(SYSTEM, async (tx) => audit(tx))),
      ];
      for (const { status, reason } of (await Promise.allSettled(nested)) as PromiseRejectedResult[]) {
        expect(status).toBe('rejected');
        expect(reason).toBeInstanceOf(DatabaseMisuse);
      }
      expect(await db().write(SYSTEM, async (tx) => addOrganisation(tx))).toBeTypeOf('string');
    });

    it('cannot be used once it is over', async () => {
      const [kept, prepared] = await db().write(SYSTEM, async (tx) => {
        audit(tx);
        const { q, t } = tx;
        return [tx, tx.prepared('contract.all', () => q.select().from(t.organisation))] as const;
      });
      expect(() => audit(kept)).toThrow('over');
      await expect(prepared({})).rejects.toThrow('over');
      await expect((async () => kept.q.select().from(kept.t.organisation))()).rejects.toThrow(
        /over|Failed query/,
      );
    });

    it('sees what it wrote; others see the last commit, and never what may still be undone', async () => {
      const [inside, done] = [gate(), gate()];
      const id = newId();
      const writing = db().write(SYSTEM, async (tx) => {
        await addOrganisation(tx, id);
        inside.open();
        await done.opened;
        return slugs(tx, id);
      });
      await inside.opened;
      const beside = db().read(SYSTEM, (tx) => slugs(tx, id));
      if (readsBesideWrites) expect(await beside).toEqual([]);
      done.open();
      expect(await writing).toEqual([id]);
      if (!readsBesideWrites) expect(await beside).toEqual([id]);
      expect(await db().read(SYSTEM, (tx) => slugs(tx, id))).toEqual([id]);
    });

    it('100 at once that read, add one and write lose nothing', async () => {
      const [bucket, window] = [newId(), 0];
      const where = (tx: ReadTx) => eq(tx.t.throttle.bucket, bucket);
      await db().write(SYSTEM, async (tx) => {
        audit(tx);
        await tx.q.insert(tx.t.throttle).values({ bucket, window, count: 0 }).returning();
      });
      const addOne = () =>
        db().write(SYSTEM, async (tx) => {
          audit(tx);
          const [row] = await tx.q.select().from(tx.t.throttle).where(where(tx));
          await Promise.resolve();
          const count = (row?.count ?? 0) + 1;
          await tx.q.update(tx.t.throttle).set({ count }).where(where(tx)).returning();
        });
      await Promise.all(Array.from({ length: 100 }, addOne));
      const [row] = await db().read(SYSTEM, async (tx) => tx.q.select().from(tx.t.throttle).where(where(tx)));
      expect(row?.count).toBe(100);
    });
  });
};
