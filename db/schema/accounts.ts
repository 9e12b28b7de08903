import type { Kit } from './kit.ts';
import { credentialKinds, devices, linkPurposes, pinStyles } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/** How a person signs in. Accounts, credentials, sessions and throttles are state: they may change. */
export const defineAccounts = (k: Kit, { person, membership }: OrganisationTables) => {
  const account = k.table(
    'account',
    {
      id: k.id().primaryKey(),
      /** Normalised e-mail; null for a messenger. */
      emailKey: k.text(),
      /** How she asked to read, as the cookie says it (src/ui/display.ts); null while she never chose. */
      display: k.text(),
      disabledAt: k.instant(),
      erasedAt: k.instant(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex('account_email').on(t.emailKey)],
  );

  const accountPerson = k.table(
    'account_person',
    {
      accountId: k
        .id()
        .notNull()
        .references(() => account.id),
      personId: k
        .id()
        .notNull()
        .references(() => person.id),
      startsOn: k.date().notNull(),
      endsOn: k.date(),
    },
    (t) => [
      k.primaryKey({ columns: [t.accountId, t.personId] }),
      k.index('account_person_person').on(t.personId),
    ],
  );

  const credential = k.table(
    'credential',
    {
      id: k.id().primaryKey(),
      accountId: k
        .id()
        .notNull()
        .references(() => account.id),
      kind: k.oneOf(credentialKinds).notNull(),
      hash: k.text().notNull(),
      /** Of a PIN: which signs to offer when it is asked. */
      pinStyle: k.oneOf(pinStyles),
      revokedAt: k.instant(),
      lastTotpStep: k.integer(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.index('credential_account').on(t.accountId), k.index('credential_hash').on(t.hash)],
  );

  const session = k.table(
    'session',
    {
      /** SHA-256 (hex) of the secret that the cookie carries; the secret itself is never stored. */
      idHash: k.text().primaryKey(),
      accountId: k
        .id()
        .notNull()
        .references(() => account.id),
      membershipId: k
        .id()
        .notNull()
        .references(() => membership.id),
      device: k.oneOf(devices).notNull(),
      startedAt: k.instant().notNull(),
      idleEnd: k.instant().notNull(),
      absoluteEnd: k.instant().notNull(),
      endedAt: k.instant(),
      reason: k.text(),
      /** The last day this device spoke to us; a day is enough, so it is written once a day. */
      heardOn: k.date(),
    },
    (t) => [k.index('session_account').on(t.accountId)],
  );

  const throttle = k.table(
    'throttle',
    {
      bucket: k.text().notNull(),
      /** Start of the window, epoch ms. */
      window: k.instant().notNull(),
      count: k.integer().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.bucket, t.window] })],
  );

  const oneTimeLink = k.table(
    'one_time_link',
    {
      id: k.id().primaryKey(),
      tokenHash: k.text().notNull(),
      purpose: k.oneOf(linkPurposes).notNull(),
      accountId: k.id().references(() => account.id),
      expiresAt: k.instant().notNull(),
      usedAt: k.instant(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex('one_time_link_token').on(t.tokenHash)],
  );

  /** A shared phone, known by a secret that its browser keeps; the hash only. */
  const phone = k.table(
    'phone',
    {
      id: k.id().primaryKey(),
      secretHash: k.text().notNull(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex('phone_secret').on(t.secretHash)],
  );

  /** Who answers « Qui êtes-vous ? » on that phone. */
  const phoneAccount = k.table(
    'phone_account',
    {
      phoneId: k
        .id()
        .notNull()
        .references(() => phone.id),
      accountId: k
        .id()
        .notNull()
        .references(() => account.id),
      lastUsedOn: k.date().notNull(),
      /** She asked this phone to forget her, or her PIN was taken back. */
      forgottenAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.phoneId, t.accountId] }),
      k.index('phone_account_account').on(t.accountId),
    ],
  );

  return { account, accountPerson, credential, session, throttle, oneTimeLink, phone, phoneAccount };
};
