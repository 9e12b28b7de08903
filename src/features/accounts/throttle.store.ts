import { and, eq, sql } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';

/** Failures counted in a bucket's window. */
export const countTries = async (tx: ReadTx, bucket: string, window: number): Promise<number> => {
  const { throttle } = tx.t;
  const rows = await tx.q
    .select({ count: throttle.count })
    .from(throttle)
    .where(and(eq(throttle.bucket, bucket), eq(throttle.window, window)));
  return rows[0]?.count ?? 0;
};

/** One more; kept in the database so that a restart forgets nothing. */
export const addTry = async (tx: WriteTx, bucket: string, window: number): Promise<void> => {
  const { throttle } = tx.t;
  await tx.q
    .insert(throttle)
    .values({ bucket, window, count: 1 })
    .onConflictDoUpdate({
      target: [throttle.bucket, throttle.window],
      set: { count: sql`${throttle.count} + 1` },
    })
    .returning({ bucket: throttle.bucket });
};
