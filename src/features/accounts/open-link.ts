import type { Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { endSessionsOf, findAccount, namesOfAccount, setPassphrase } from './accounts.store.ts';
import { hashPassphrase } from './hashing.ts';
import { consumeLink, findLink } from './link.store.ts';
import type { LinkRow } from './link.store.ts';
import { passphraseFault } from './passphrase.rules.ts';
import type { Who } from './session.ts';
import { firstMembership } from './sign-in.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

/** The link and the names it welcomes; `accounts.link-dead` when unknown, used or out of date. */
export const getLink = async (
  { db, now }: PublicContext,
  token: string,
): Promise<LinkRow & { email: string | null; names: string[] }> =>
  db.read(SYSTEM, async (tx) => {
    const link = await findLink(tx, token, now);
    if (link === null) throw new AppError('accounts.link-dead');
    const account = link.accountId === null ? null : await findAccount(tx, link.accountId);
    const names = link.accountId === null ? [] : await namesOfAccount(tx, link.accountId);
    return { ...link, email: account?.emailKey ?? null, names };
  });

/** Sets the passphrase that an invitation or a reset allows, once; every other session of the account ends. */
export const openLink = async (
  { db, now }: PublicContext,
  input: { token: string; passphrase: string },
): Promise<Who> => {
  const link = await getLink({ db, now }, input.token);
  const { accountId } = link;
  if (accountId === null) throw new AppError('accounts.link-dead');
  const fault = passphraseFault(input.passphrase, [...link.names, link.email ?? '']);
  if (fault !== null) throw new AppError(fault, {}, { passphrase: fault });
  const hash = await hashPassphrase(input.passphrase);
  await db.write(SYSTEM, async (tx) => {
    if (!(await consumeLink(tx, link.id, now))) throw new AppError('accounts.link-dead');
    await setPassphrase(tx, accountId, hash, now);
    await endSessionsOf(tx, accountId, now, 'passphrase-changed');
    tx.audit({
      action: 'accounts.passphrase-set',
      object: `account:${accountId}`,
      payload: { by: link.purpose },
    });
  });
  return { accountId, membership: await firstMembership(db, accountId, now) };
};
