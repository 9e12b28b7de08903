import type { Database, Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { emailKey } from './accounts.rules.ts';
import { emailText } from './accounts.schema.ts';
import { insertAccount, setPassphrase } from './accounts.store.ts';
import { countHeadOffice, insertNetworkHead } from './founding.store.ts';
import { hashPassphrase } from './hashing.ts';
import { consumeLink, findLink, insertLink } from './link.store.ts';
import { passphraseFault } from './passphrase.rules.ts';
import type { Who } from './session.ts';
import { firstMembership } from './sign-in.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

/** On an installation without head office: a one-time link's secret that creates it; null once one exists. */
export const firstHeadOfficeLink = async (db: Database, now: number): Promise<string | null> => {
  if ((await db.read(SYSTEM, countHeadOffice)) > 0) return null;
  return db.write(SYSTEM, async (tx) => {
    tx.audit({ action: 'accounts.first-link-made', object: 'installation' });
    return insertLink(tx, 'firstHeadOffice', null, now);
  });
};

export type FoundingInput = {
  token: string;
  organisation: string;
  name: string;
  email: string;
  passphrase: string;
};

/** Creates the network head, its first head-office account and its passphrase, once. */
export const foundNetwork = async ({ db, now }: PublicContext, input: FoundingInput): Promise<Who> => {
  const email = emailText.safeParse(input.email);
  if (!email.success) throw new AppError('accounts.email-shape', {}, { email: 'accounts.email-shape' });
  if (input.name.trim() === '')
    throw new AppError('accounts.name-empty', {}, { name: 'accounts.name-empty' });
  const fault = passphraseFault(input.passphrase, [input.name, input.email, input.organisation]);
  if (fault !== null) throw new AppError(fault, {}, { passphrase: fault });
  const hash = await hashPassphrase(input.passphrase);
  const accountId = newId();
  await db.write(SYSTEM, async (tx) => {
    const link = await findLink(tx, input.token, now);
    const free = link?.purpose === 'firstHeadOffice' && (await countHeadOffice(tx)) === 0;
    if (!free || !(await consumeLink(tx, link.id, now))) throw new AppError('accounts.link-dead');
    const startsOn = parisDate(now);
    const personId = await insertNetworkHead(tx, { ...input, startsOn, now });
    await insertAccount(tx, { id: accountId, emailKey: emailKey(email.data), personId, startsOn, now });
    await setPassphrase(tx, accountId, hash, now);
    tx.audit({ action: 'accounts.network-founded', object: `account:${accountId}` });
  });
  return { accountId, membership: await firstMembership(db, accountId, now) };
};
