import { desc, eq, sql } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

/** When her manager last said « J'ai vu »; null when she never did. */
export const lastSeen = async (tx: ReadTx, personId: string): Promise<Instant | null> => {
  const [last] = await tx.prepared<{ at: Instant }>('outbox.last-seen', (q, { progressSeen: seen }) =>
    q
      .select({ at: seen.recordedAt })
      .from(seen)
      .where(eq(seen.personId, sql.placeholder('personId')))
      .orderBy(desc(seen.recordedAt))
      .limit(1),
  )({ personId });
  return last?.at ?? null;
};
