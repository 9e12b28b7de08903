import { desc, eq } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

/** When her manager last said « J'ai vu »; null when she never did. */
export const lastSeen = async (
  { q, t: { progressSeen } }: ReadTx,
  personId: string,
): Promise<Instant | null> => {
  const [last] = await q
    .select({ at: progressSeen.recordedAt })
    .from(progressSeen)
    .where(eq(progressSeen.personId, personId))
    .orderBy(desc(progressSeen.recordedAt))
    .limit(1);
  return last?.at ?? null;
};
