import type { Context } from '#src/shared/context.ts';
import type { Instant } from '#src/shared/time.ts';
import { findSeenAt, putSeenAt } from './notifications.store.ts';

/** « Tout marquer comme lu »; answers until when she had read before, to put it back. */
export const markRead = ({ db, viewer, now }: Context): Promise<Instant> =>
  db.write(viewer.scope, async (tx) => {
    const before = await findSeenAt(tx, viewer.personId);
    await putSeenAt(tx, viewer.personId, Math.max(before, now));
    tx.audit({ action: 'notifications.read', object: `person:${viewer.personId}` });
    return before;
  });

/** Puts her mark back where it stood; it never goes forward this way. */
export const markUnread = ({ db, viewer }: Context, before: Instant): Promise<void> =>
  db.write(viewer.scope, async (tx) => {
    const seenAt = await findSeenAt(tx, viewer.personId);
    await putSeenAt(tx, viewer.personId, Math.min(before, seenAt));
    tx.audit({ action: 'notifications.unread', object: `person:${viewer.personId}` });
  });
