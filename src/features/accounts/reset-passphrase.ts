import type { Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { emailKey } from './accounts.rules.ts';
import { findAccountByEmail } from './accounts.store.ts';
import { insertLink } from './link.store.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

/** The secret of a 30-minute link that lets the person choose a new passphrase; null when nobody has that address. */
export const resetPassphrase = async ({ db, now }: PublicContext, email: string): Promise<string | null> =>
  db.write(SYSTEM, async (tx) => {
    const account = await findAccountByEmail(tx, emailKey(email));
    tx.audit({
      action: 'accounts.reset-asked',
      object: account === null ? 'account' : `account:${account.id}`,
      result: account === null ? 'refused' : 'done',
    });
    return account === null ? null : insertLink(tx, 'reset', account.id, now);
  });
