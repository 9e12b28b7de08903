import type { Database, Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { emailKey } from './accounts.rules.ts';
import { findAccountByEmail, listMemberships } from './accounts.store.ts';
import { verifyPassphrase } from './hashing.ts';
import type { Who } from './session.ts';
import { passphraseLimits } from './tries.rules.ts';
import { trySecret } from './try-secret.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

const wrong = (): AppError =>
  new AppError('accounts.wrong-passphrase', {}, { passphrase: 'accounts.wrong-passphrase' });

/**
 * Whose account this is and the membership to act through. The same refusal, after the same time, for an unknown
 * address and a wrong passphrase; `accounts.too-many-tries` before any hashing once a bucket is full (quality A8).
 */
export const signIn = async (
  { db, now }: PublicContext,
  input: { email: string; passphrase: string; network: string },
): Promise<Who> => {
  const key = emailKey(input.email);
  const account = await db.read(SYSTEM, (tx) => findAccountByEmail(tx, key));
  const usable = account?.disabledAt === null ? account : null;
  const limits = passphraseLimits(sha256(key), input.network);
  await trySecret({ db, now, scope: SYSTEM, object: 'account', limits, wrong }, () =>
    verifyPassphrase(usable?.hash ?? null, input.passphrase),
  );
  if (usable === null) throw wrong();
  return { accountId: usable.id, membership: await firstMembership(db, usable.id, now) };
};

/** The membership to begin with: the oldest that holds today. Without one there is nothing to enter. */
export const firstMembership = async (
  db: Database,
  accountId: string,
  now: number,
): Promise<Who['membership']> => {
  const today = parisDate(now);
  const memberships = await db.read(SYSTEM, (tx) => listMemberships(tx, accountId));
  const current = memberships
    .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id));
  const first = current[0];
  if (first === undefined) throw new AppError('accounts.wrong-passphrase');
  return first;
};
