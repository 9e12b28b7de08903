import type { Context } from '#src/shared/context.ts';
import { newId, newSecret, sha256 } from '#src/shared/ids.ts';
import { insertFeed, revokeFeeds } from './agenda.store.ts';

/** A new private address for this membership, in place of the one it had; answers the key, which is never kept. */
export const makeFeed = async ({ db, viewer, now }: Context): Promise<string> => {
  const key = newSecret();
  const { personId, membershipId } = viewer;
  const id = newId();
  await db.write(viewer.scope, async (tx) => {
    const revoked = await revokeFeeds(tx, membershipId, now);
    await insertFeed(tx, { id, personId, membershipId, tokenHash: sha256(key), recordedAt: now });
    tx.audit({ action: 'agenda.feed-made', object: `calendar-feed:${id}`, payload: { revoked } });
  });
  return key;
};

/** The address answers no more. Asking twice changes nothing. */
export const revokeFeed = async ({ db, viewer, now }: Context): Promise<void> => {
  await db.write(viewer.scope, async (tx) => {
    const revoked = await revokeFeeds(tx, viewer.membershipId, now);
    tx.audit({
      action: 'agenda.feed-revoked',
      object: `membership:${viewer.membershipId}`,
      payload: { revoked },
    });
  });
};
