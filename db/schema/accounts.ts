import type { Kit } from './kit.ts';
import { credentialKinds, devices, linkPurposes } from './lists.ts';
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
    (t) => [k.primaryKey({ columns: [t.accountId, t.personId] })],
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
      revokedAt: k.instant(),
      lastTotpStep: k.integer(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.index('credential_account').on(t.accountId)],
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

  return { account, accountPerson, credential, session, throttle, oneTimeLink };
};
