import type { Database, Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { findBearer } from './bearer.store.ts';
import type { Bearer } from './bearer.types.ts';
import { readCode } from './card.rules.ts';
import { findCard } from './card.store.ts';
import type { CardRow } from './card.store.ts';
import { hashCode } from './hashing.ts';
import { insertLink } from './link.store.ts';
import { codeLimits } from './tries.rules.ts';
import { trySecret } from './try-secret.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

/** Whose QR code this is; null for a dead one and an unknown one alike. Writes nothing. */
export const getBearer = async ({ db, now }: PublicContext, token: string): Promise<Bearer | null> =>
  db.read(SYSTEM, async (tx) => {
    const card = await findCard(tx, { kind: 'cardToken', hash: sha256(token) });
    return card === null || card.revokedAt !== null ? null : findBearer(tx, card.accountId, parisDate(now));
  });

/** Begins a sign-in with the QR code of a card: the secret that this browser keeps until the PIN is right. */
export const showToken = async (ctx: PublicContext, token: string): Promise<string> => {
  const bearer = await getBearer(ctx, token);
  if (bearer === null) throw new AppError('accounts.card-dead');
  return begin(ctx, bearer);
};

const codeUnknown = (): AppError =>
  new AppError('accounts.code-unknown', {}, { code: 'accounts.code-unknown' });

/** The same with the code of the card, typed as people type; a code is looked at within limits (quality A8). */
export const showCode = async (
  ctx: PublicContext,
  { code: typed, network }: { code: string; network: string },
): Promise<string> => {
  const code = readCode(typed);
  if (code === null) throw codeUnknown();
  const { db, now } = ctx;
  let card: CardRow | null = null;
  const limits = codeLimits(network);
  const wrong = (left: number, stopped: AppError): AppError => (left === 0 ? stopped : codeUnknown());
  await trySecret({ db, now, scope: SYSTEM, object: 'card', limits, wrong }, async () => {
    card = await lookUp(db, await hashCode(code));
    return card !== null;
  });
  const bearer = await bearerOf(ctx, card);
  if (bearer === null) throw new AppError('accounts.card-dead', {}, { code: 'accounts.card-dead' });
  return begin(ctx, bearer);
};

const lookUp = (db: Database, hash: string): Promise<CardRow | null> =>
  db.read(SYSTEM, (tx) => findCard(tx, { kind: 'cardCode', hash }));

const bearerOf = async ({ db, now }: PublicContext, card: CardRow | null): Promise<Bearer | null> => {
  if (card === null || card.revokedAt !== null) return null;
  return db.read(SYSTEM, (tx) => findBearer(tx, card.accountId, parisDate(now)));
};

const begin = ({ db, now }: PublicContext, { accountId, membership }: Bearer): Promise<string> =>
  db.write({ kind: 'system', organisationId: membership.organisationId }, async (tx) => {
    tx.audit({ action: 'accounts.card-shown', object: `account:${accountId}` });
    return insertLink(tx, 'card', accountId, now);
  });
