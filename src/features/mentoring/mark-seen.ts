import type { Context } from '#src/shared/context.ts';
import type { Instant } from '#src/shared/time.ts';
import { putSeen, readSeen } from './mentoring.store.ts';

/**
 * « J'ai tout vu »: what a page showed at `at` is no longer new. Answers the mark before, to take it back with;
 * what arrived while she read stays new.
 */
export const markSeen = async (ctx: Context, at: Instant): Promise<Instant | null> => {
  const { db, viewer, now } = ctx;
  return db.write(viewer.scope, async (tx) => {
    const before = await readSeen(tx, viewer.personId);
    await putSeen(tx, viewer.personId, Math.min(at, now));
    tx.audit({ action: 'mentoring.portfolio-seen', object: `person:${viewer.personId}` });
    return before;
  });
};

/** Puts her mark back where it was; null: before her first one. */
export const markUnseen = async ({ db, viewer }: Context, before: Instant | null): Promise<void> =>
  db.write(viewer.scope, async (tx) => {
    await putSeen(tx, viewer.personId, before);
    tx.audit({ action: 'mentoring.portfolio-unseen', object: `person:${viewer.personId}` });
  });
