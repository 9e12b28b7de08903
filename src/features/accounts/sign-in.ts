import type { Database, Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { emailKey, minutesUntilNextWindow, TRY_LIMITS, windowOf } from './accounts.rules.ts';
import { findAccountByEmail, listMemberships } from './accounts.store.ts';
import { verifyPassphrase } from './hashing.ts';
import type { Who } from './session.ts';
import { addTry, countTries } from './throttle.store.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

const bucketsOf = (key: string, network: string): [string, number][] => [
  [`account:${sha256(key)}:${network}`, TRY_LIMITS.accountFromHere],
  [`account:${sha256(key)}`, TRY_LIMITS.account],
  [`network:${network}`, TRY_LIMITS.network],
];

/**
 * Whose account this is and the membership to act through. The same refusal, after the same time, for an unknown
 * address and a wrong passphrase; `accounts.too-many-tries` before any hashing once a bucket is full (quality A8).
 */
export const signIn = async (
  { db, now }: PublicContext,
  input: { email: string; passphrase: string; network: string },
): Promise<Who> => {
  const key = emailKey(input.email);
  const buckets = bucketsOf(key, input.network);
  await refuseWhenFull(db, buckets, now);
  const account = await db.read(SYSTEM, (tx) => findAccountByEmail(tx, key));
  const usable = account !== null && account.disabledAt === null;
  const right = await verifyPassphrase(usable ? account.hash : null, input.passphrase);
  if (!right || account === null) {
    await countFailure(db, buckets, now);
    throw new AppError('accounts.wrong-passphrase', {}, { passphrase: 'accounts.wrong-passphrase' });
  }
  return { accountId: account.id, membership: await firstMembership(db, account.id, now) };
};

const refuseWhenFull = async (db: Database, buckets: [string, number][], now: number): Promise<void> => {
  const full = await db.read(SYSTEM, async (tx) => {
    for (const [bucket, limit] of buckets) {
      if ((await countTries(tx, bucket, windowOf(now))) >= limit) return true;
    }
    return false;
  });
  if (full) throw new AppError('accounts.too-many-tries', { minutes: minutesUntilNextWindow(now) });
};

const countFailure = (db: Database, buckets: [string, number][], now: number): Promise<void> =>
  db.write(SYSTEM, async (tx) => {
    for (const [bucket] of buckets) await addTry(tx, bucket, windowOf(now));
    tx.audit({ action: 'accounts.sign-in-failed', object: 'account', result: 'refused' });
  });

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
