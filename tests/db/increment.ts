import { eq } from 'drizzle-orm';
import type { Database } from '#db/types.ts';
import { systemScope } from '#tests/support/database.ts';

/** Reads the counter `sum`, adds one and writes it back: loses a step wherever two of them overlap. */
export const increment = (db: Database): Promise<number> =>
  db.write(systemScope(), async (tx) => {
    const { throttle } = tx.t;
    tx.audit({ action: 'test.counted', object: 'throttle:sum' });
    const where = eq(throttle.bucket, 'sum');
    const [row] = await tx.q.select().from(throttle).where(where);
    await Promise.resolve();
    const count = (row?.count ?? 0) + 1;
    if (row) await tx.q.update(throttle).set({ count }).where(where).returning();
    else await tx.q.insert(throttle).values({ bucket: 'sum', window: 0, count }).returning();
    return count;
  });
