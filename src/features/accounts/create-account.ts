import type { WriteTx } from '#db/types.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { emailKey } from './accounts.rules.ts';
import { findAccountByEmail, insertAccount } from './accounts.store.ts';
import { insertLink } from './link.store.ts';

/**
 * An account for a person who signs in by e-mail, inside the caller's write; returns its id.
 * `accounts.email-taken` when the address has an account already.
 */
export const createAccount = async (
  tx: WriteTx,
  input: { personId: string; email: string; now: number },
): Promise<string> => {
  const key = emailKey(input.email);
  if ((await findAccountByEmail(tx, key)) !== null) {
    throw new AppError('accounts.email-taken', {}, { email: 'accounts.email-taken' });
  }
  const accountId = newId();
  await insertAccount(tx, {
    id: accountId,
    emailKey: key,
    personId: input.personId,
    startsOn: parisDate(input.now),
    now: input.now,
  });
  tx.audit({ action: 'accounts.created', object: `account:${accountId}` });
  return accountId;
};

/** The secret of a 7-day link by which the account's owner chooses her passphrase; shown once, by hand. */
export const inviteAccount = (tx: WriteTx, accountId: string, now: number): Promise<string> => {
  tx.audit({ action: 'accounts.invited', object: `account:${accountId}` });
  return insertLink(tx, 'invitation', accountId, now);
};
