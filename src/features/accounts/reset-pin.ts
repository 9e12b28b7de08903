import type { WriteTx } from '#db/types.ts';
import { endSessionsOf } from './accounts.store.ts';
import { revokeCredentials } from './card.store.ts';
import { dropCardLinks } from './link.store.ts';
import { forgetOnPhones } from './phone.store.ts';

/**
 * « Nouveau code secret », inside the caller's write: the messenger chooses another one when she next shows her card.
 * Every phone is signed out and forgets her, so this is also what a lost phone asks for; a lost card asks for `giveCard`,
 * which leaves her phones alone (docs/decisions/0021). Returns how many phones were signed out.
 */
export const resetPin = async (
  tx: WriteTx,
  { accountId, now }: { accountId: string; now: number },
): Promise<number> => {
  await revokeCredentials(tx, { accountId, kinds: ['pin'], now });
  await dropCardLinks(tx, accountId, now);
  await forgetOnPhones(tx, { accountId, now });
  const ended = await endSessionsOf(tx, accountId, now, 'pin-reset');
  tx.audit({ action: 'accounts.pin-reset', object: `account:${accountId}`, payload: { ended } });
  return ended;
};
