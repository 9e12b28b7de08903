import type { Database, Scope } from '#db/types.ts';
import { AppError } from '#src/shared/errors.ts';
import { addTry, takeTryBack } from './throttle.store.ts';
import { minutesLeft, windowOf } from './tries.rules.ts';
import type { Limit } from './tries.rules.ts';

type Try = {
  readonly db: Database;
  readonly now: number;
  /** Whose audit chain tells of the try. */
  readonly scope: Scope;
  readonly object: string;
  readonly limits: readonly Limit[];
  /** What a wrong secret is told; `stopped` once this was the last try. */
  readonly wrong: (left: number, stopped: AppError) => AppError;
};

const refusal = (limit: Limit, now: number): AppError =>
  new AppError(limit.stopped, { minutes: minutesLeft(limit, now) });

/**
 * Looks at a secret within its limits. The try is counted before the secret is looked at, so that a hundred at once
 * get no further than five one after the other; a right one, and one that could not be looked at, is given back.
 */
export const trySecret = async (attempt: Try, look: () => Promise<boolean>): Promise<void> => {
  const { left, tightest } = await takeTry(attempt);
  const right = await look().catch(async (error: unknown) => {
    await giveBack(attempt);
    throw error;
  });
  if (!right) throw attempt.wrong(left, refusal(tightest, attempt.now));
  await giveBack(attempt);
};

const takeTry = ({ db, now, scope, object, limits }: Try): Promise<{ left: number; tightest: Limit }> =>
  db.write(scope, async (tx) => {
    const lefts: { left: number; tightest: Limit }[] = [];
    for (const limit of limits) {
      const left = limit.most - (await addTry(tx, { ...limit, window: windowOf(limit, now) }));
      if (left < 0) throw refusal(limit, now);
      lefts.push({ left, tightest: limit });
    }
    tx.audit({ action: 'accounts.secret-tried', object });
    return lefts.reduce((least, one) => (one.left < least.left ? one : least));
  });

const giveBack = ({ db, now, scope, object, limits }: Try): Promise<void> =>
  db.write(scope, async (tx) => {
    for (const limit of limits) await takeTryBack(tx, { ...limit, window: windowOf(limit, now) });
    tx.audit({ action: 'accounts.try-given-back', object });
  });
