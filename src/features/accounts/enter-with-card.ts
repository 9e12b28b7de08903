import type { PinStyle } from '#db/schema/lists.ts';
import type { Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { findBearer, insertPin } from './bearer.store.ts';
import type { Bearer } from './bearer.types.ts';
import { hashPassphrase, verifyPassphrase } from './hashing.ts';
import { consumeLink, findCardLink, insertLink } from './link.store.ts';
import type { CardLinkRow } from './link.store.ts';
import { pinFault, readPin } from './pin.rules.ts';
import type { Who } from './session.ts';
import { pinLimits } from './tries.rules.ts';
import { trySecret } from './try-secret.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };
const scopeOf = ({ membership }: Bearer): Scope => ({
  kind: 'system',
  organisationId: membership.organisationId,
});

/** A sign-in by card on its way in this browser: what it still asks. */
export type CardEntry = { readonly link: CardLinkRow; readonly bearer: Bearer };

/** The sign-in that this browser's secret began; null when it is over ten minutes old, finished, or its card is dead. */
export const getCardEntry = async (
  { db, now }: PublicContext,
  secret: string | null,
): Promise<CardEntry | null> => {
  if (secret === null) return null;
  return db.read(SYSTEM, async (tx) => {
    const link = await findCardLink(tx, secret, now);
    if (link === null || link.accountId === null) return null;
    const bearer = await findBearer(tx, link.accountId, parisDate(now));
    return bearer === null ? null : { link, bearer };
  });
};

const entryFor = async (
  ctx: PublicContext,
  secret: string | null,
  purpose: CardLinkRow['purpose'],
): Promise<CardEntry> => {
  const entry = await getCardEntry(ctx, secret);
  if (entry?.link.purpose !== purpose) throw new AppError('accounts.card-again');
  return entry;
};

/** What is wrong with the form of a code: four signs of that kind are asked. */
export const shapeFault = (style: PinStyle, field = 'pin'): AppError => {
  const code = style === 'digits' ? 'accounts.pin-shape' : 'accounts.pictures-shape';
  return new AppError(code, {}, { [field]: code });
};

/** Her own PIN, chosen with her card in hand, once; answers the next secret of this sign-in. */
export const choosePin = async (
  ctx: PublicContext,
  input: { secret: string | null; pin: string; again: string; style: PinStyle },
): Promise<string> => {
  const { link, bearer } = await entryFor(ctx, input.secret, 'card');
  if (bearer.pin !== null) throw new AppError('accounts.card-again');
  const pin = readPin(input.pin, input.style);
  if (pin === null) throw shapeFault(input.style);
  const fault = pinFault(pin, input.style);
  if (fault !== null) throw new AppError(fault, {}, { pin: fault });
  if (readPin(input.again, input.style) !== pin)
    throw new AppError('accounts.pin-twice', {}, { again: 'accounts.pin-twice' });
  const hash = await hashPassphrase(pin);
  const { db, now } = ctx;
  const { accountId } = bearer;
  return db.write(scopeOf(bearer), async (tx) => {
    const current = await findBearer(tx, accountId, parisDate(now));
    if (current?.pin !== null || !(await consumeLink(tx, link.id, now)))
      throw new AppError('accounts.card-again');
    await insertPin(tx, { accountId, hash, style: input.style, now });
    tx.audit({ action: 'accounts.pin-chosen', object: `account:${accountId}` });
    return insertLink(tx, 'cardProven', accountId, now);
  });
};

/** « Il reste 3 essais »; the last one says what to do instead. */
export const pinWrong = (left: number, stopped: AppError): AppError => {
  if (left === 0) return new AppError(stopped.code, stopped.details, { pin: stopped.code });
  const code = left === 1 ? 'accounts.pin-wrong-last' : 'accounts.pin-wrong';
  return new AppError(code, { left }, { pin: code });
};

/** Her PIN after her card; answers the next secret of this sign-in. */
export const enterPin = async (
  ctx: PublicContext,
  input: { secret: string | null; pin: string; network: string },
): Promise<string> => {
  const { link, bearer } = await entryFor(ctx, input.secret, 'card');
  const { pin: known, cardId, accountId } = bearer;
  if (known === null) throw new AppError('accounts.card-again');
  const pin = readPin(input.pin, known.style);
  if (pin === null) throw shapeFault(known.style);
  const { db, now } = ctx;
  const scope = scopeOf(bearer);
  const limits = pinLimits({ pinId: known.id, cardId, network: input.network });
  await trySecret({ db, now, scope, object: `account:${accountId}`, limits, wrong: pinWrong }, () =>
    verifyPassphrase(known.hash, pin),
  );
  return db.write(scope, async (tx) => {
    if (!(await consumeLink(tx, link.id, now))) throw new AppError('accounts.card-again');
    tx.audit({ action: 'accounts.pin-right', object: `account:${accountId}` });
    return insertLink(tx, 'cardProven', accountId, now);
  });
};

/** The card was shown and the PIN was right: whose session to open, once. */
export const finishCardEntry = async (ctx: PublicContext, secret: string | null): Promise<Who> => {
  const { link, bearer } = await entryFor(ctx, secret, 'cardProven');
  const { db, now } = ctx;
  await db.write(scopeOf(bearer), async (tx) => {
    if (!(await consumeLink(tx, link.id, now))) throw new AppError('accounts.card-again');
    tx.audit({ action: 'accounts.card-entered', object: `account:${bearer.accountId}` });
  });
  return { accountId: bearer.accountId, membership: bearer.membership };
};
