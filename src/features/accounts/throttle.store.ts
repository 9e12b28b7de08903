import { and, eq, gt, sql } from 'drizzle-orm';
import type { WriteTx } from '#db/types.ts';

type Counter = { bucket: string; window: number };

/** One more, and how many that makes; kept in the database so that a restart forgets nothing. */
export const addTry = async (tx: WriteTx, { bucket, window }: Counter): Promise<number> => {
  const { throttle } = tx.t;
  const rows = await tx.q
    .insert(throttle)
    .values({ bucket, window, count: 1 })
    .onConflictDoUpdate({
      target: [throttle.bucket, throttle.window],
      set: { count: sql`${throttle.count} + 1` },
    })
    .returning({ count: throttle.count });
  return rows[0]?.count ?? 1;
};

/** One less: it was no failure. */
export const takeTryBack = async (tx: WriteTx, { bucket, window }: Counter): Promise<void> => {
  const { throttle } = tx.t;
  await tx.q
    .update(throttle)
    .set({ count: sql`${throttle.count} - 1` })
    .where(and(eq(throttle.bucket, bucket), eq(throttle.window, window), gt(throttle.count, 0)))
    .returning({ bucket: throttle.bucket });
};

/** Every failure of the bucket is forgotten. */
export const forgetTries = async (tx: WriteTx, bucket: string): Promise<void> => {
  const { throttle } = tx.t;
  await tx.q
    .update(throttle)
    .set({ count: 0 })
    .where(eq(throttle.bucket, bucket))
    .returning({ bucket: throttle.bucket });
};
