import type { Database, Scope, WriteTx } from '#db/types.ts';
import type { Role } from '#db/schema/lists.ts';
import { createAccount } from '#src/features/accounts/index.ts';
import { insertAccount, setPassphrase } from '#src/features/accounts/accounts.store.ts';
import { insertMembership, insertPerson } from '#src/features/organisations/people.store.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';

export type Place = { readonly id: string; readonly name: string; readonly slug: string };

const system = (organisationId: string | null): Scope => ({ kind: 'system', organisationId });

/** An association of the network; `networkHead` is VoisinMalin itself. */
export const anOrganisation = (
  db: Database,
  {
    name,
    slug,
    town = null,
    kind = 'partner',
    now,
  }: { name: string; slug: string; town?: string | null; kind?: 'partner' | 'networkHead'; now: number },
): Promise<Place> =>
  db.write(system(null), async (tx) => {
    const id = newId();
    await tx.q
      .insert(tx.t.organisation)
      .values({ id, kind, name, slug, town, recordedAt: now })
      .returning({ id: tx.t.organisation.id });
    tx.audit({ action: 'scene.organisation', object: `organisation:${id}` });
    return { id, name, slug };
  });

/** Somebody with a role, an account (a messenger's has no e-mail), and a passphrase when its hash is given. */
export const aPerson = (
  db: Database,
  place: Place,
  {
    role,
    name,
    email,
    passphraseHash,
    now,
  }: { role: Role; name: string; email?: string; passphraseHash?: string; now: number },
): Promise<Viewer> =>
  db.write(system(place.id), async (tx) => {
    const personId = newId();
    const startsOn = parisDate(now);
    await insertPerson(tx, { id: personId, organisationId: place.id, displayName: name, now });
    const membershipId = await insertMembership(tx, { personId, organisationId: place.id, role, startsOn });
    const accountId =
      role === 'messenger'
        ? await accountWithoutEmail(tx, { personId, startsOn, now })
        : await createAccount(tx, { personId, email: email ?? emailOf(name, place), now });
    if (passphraseHash !== undefined) await setPassphrase(tx, accountId, passphraseHash, now);
    tx.audit({ action: 'scene.person', object: `person:${personId}` });
    return {
      accountId,
      personId,
      membershipId,
      role,
      organisationId: place.id,
      organisationName: place.name,
      organisationSlug: place.slug,
      displayName: name,
      display: null,
      device: 'personal',
      scope: { kind: 'member', accountId, membershipId, organisationId: place.id },
      otherMemberships: [],
    };
  });

/** « karim@l-etabli-demonstration.exemple.test » */
const emailOf = (name: string, place: Place): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()}@${place.slug}.exemple.test`;

const accountWithoutEmail = async (
  tx: WriteTx,
  row: { personId: string; startsOn: string; now: number },
): Promise<string> => {
  const id = newId();
  await insertAccount(tx, { id, emailKey: null, ...row });
  return id;
};
