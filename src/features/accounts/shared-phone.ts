import type { Scope } from '#db/types.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newSecret, personKey } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { findBearer } from './bearer.store.ts';
import type { Bearer } from './bearer.types.ts';
import { pinWrong, shapeFault } from './enter-with-card.ts';
import { verifyPassphrase } from './hashing.ts';
import { findPhone, forgetOnPhones, insertPhone, knowOnPhone, listKnownAccounts } from './phone.store.ts';
import { readPin } from './pin.rules.ts';
import type { Who } from './session.ts';
import { forgetTries } from './throttle.store.ts';
import { unlockLimits, unlockRow } from './tries.rules.ts';
import { trySecret } from './try-secret.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

/** Somebody whom this shared phone knows; `key` stands for her in addresses and in what the phone keeps. */
export type KnownPerson = Bearer & { readonly key: string };
export type SharedPhone = { readonly phoneId: string; readonly people: readonly KnownPerson[] };

const byName = new Intl.Collator('fr');

/**
 * The shared phone of this browser and the people it knows, by first name; null on any other phone. Who left, who has no
 * PIN any more or whose account is closed is not there.
 */
export const getSharedPhone = async (
  { db, now }: PublicContext,
  secret: string | null,
): Promise<SharedPhone | null> => {
  if (secret === null) return null;
  return db.read(SYSTEM, async (tx) => {
    const phoneId = await findPhone(tx, secret);
    if (phoneId === null) return null;
    const people: KnownPerson[] = [];
    for (const accountId of await listKnownAccounts(tx, phoneId)) {
      const bearer = await findBearer(tx, accountId, parisDate(now));
      if (bearer !== null && bearer.pin !== null)
        people.push({ ...bearer, key: personKey(bearer.membership.personId) });
    }
    return { phoneId, people: people.sort((a, b) => byName.compare(a.firstName, b.firstName)) };
  });
};

type Choice = { readonly secret: string | null; readonly person: string };

const findKnown = async (
  ctx: PublicContext,
  { secret, person }: Choice,
): Promise<{ phoneId: string; known: KnownPerson }> => {
  const phone = await getSharedPhone(ctx, secret);
  const known = phone?.people.find(({ key }) => key === person);
  if (!phone || !known) throw new AppError('accounts.card-again');
  return { phoneId: phone.phoneId, known };
};

/** « Qui êtes-vous ? » and her PIN: whose session to open. Three wrong ones in a row, then her whole card (decision 0021). */
export const unlock = async (ctx: PublicContext, input: Choice & { readonly pin: string }): Promise<Who> => {
  const { phoneId, known } = await findKnown(ctx, input);
  const { accountId, membership, pin: stored } = known;
  if (stored === null) throw new AppError('accounts.card-again');
  const pin = readPin(input.pin, stored.style);
  if (pin === null) throw shapeFault(stored.style);
  const { db, now } = ctx;
  const scope: Scope = { kind: 'system', organisationId: membership.organisationId };
  const limits = unlockLimits({ phoneId, pinId: stored.id });
  await trySecret({ db, now, scope, object: `account:${accountId}`, limits, wrong: pinWrong }, () =>
    verifyPassphrase(stored.hash, pin),
  );
  await db.write(scope, async (tx) => {
    await knowOnPhone(tx, { phoneId, accountId, today: parisDate(now) });
    await forgetTries(tx, unlockRow(phoneId, stored.id));
    tx.audit({ action: 'accounts.unlocked', object: `account:${accountId}` });
  });
  return { accountId, membership };
};

/**
 * This phone is shared, and who just entered with her card is known on it; wrong PINs that somebody tried there are
 * forgotten. Answers the phone's secret, a new one when it was not known yet.
 */
export const keepOnPhone = async (
  { db, now }: PublicContext,
  { accountId, membership }: Who,
  secret: string | null,
): Promise<string> => {
  const fresh = newSecret();
  return db.write({ kind: 'system', organisationId: membership.organisationId }, async (tx) => {
    const known = secret === null ? null : await findPhone(tx, secret);
    const phoneId = known ?? (await insertPhone(tx, { secret: fresh, now }));
    const today = parisDate(now);
    await knowOnPhone(tx, { phoneId, accountId, today });
    const bearer = await findBearer(tx, accountId, today);
    if (bearer?.pin) await forgetTries(tx, unlockRow(phoneId, bearer.pin.id));
    tx.audit({ action: 'accounts.phone-knows', object: `account:${accountId}`, payload: { phoneId } });
    return known === null || secret === null ? fresh : secret;
  });
};

/** « M'oublier sur ce téléphone »; true when the phone knows nobody any more. Her card opens it again. */
export const forgetMe = async (ctx: PublicContext, choice: Choice): Promise<boolean> => {
  const { phoneId, known } = await findKnown(ctx, choice);
  const { db, now } = ctx;
  const { accountId, membership } = known;
  return db.write({ kind: 'system', organisationId: membership.organisationId }, async (tx) => {
    await forgetOnPhones(tx, { phoneId, accountId, now });
    tx.audit({ action: 'accounts.phone-forgot', object: `account:${accountId}`, payload: { phoneId } });
    return (await listKnownAccounts(tx, phoneId)).length === 0;
  });
};
