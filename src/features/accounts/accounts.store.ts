import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Role } from '#db/schema/lists.ts';
import { newId } from '#src/shared/ids.ts';

export type SessionRow = {
  idHash: string;
  accountId: string;
  membershipId: string;
  device: 'personal' | 'shared';
  startedAt: number;
  idleEnd: number;
  absoluteEnd: number;
  heardOn: string | null;
  role: Role;
  startsOn: string;
  endsOn: string | null;
  personId: string;
  displayName: string;
  organisationId: string;
  organisationName: string;
  organisationSlug: string;
  disabledAt: number | null;
  display: string | null;
};

/** The open session of a secret's hash with the membership it acts through; the hottest query of all. */
export const findSession = async (tx: ReadTx, idHash: string): Promise<SessionRow | null> => {
  const rows = await tx.prepared<SessionRow>('accounts.session', (q, t) =>
    q
      .select({
        idHash: t.session.idHash,
        accountId: t.session.accountId,
        membershipId: t.session.membershipId,
        device: t.session.device,
        startedAt: t.session.startedAt,
        idleEnd: t.session.idleEnd,
        absoluteEnd: t.session.absoluteEnd,
        heardOn: t.session.heardOn,
        role: t.membership.role,
        startsOn: t.membership.startsOn,
        endsOn: t.membership.endsOn,
        personId: t.person.id,
        displayName: t.person.displayName,
        organisationId: t.organisation.id,
        organisationName: t.organisation.name,
        organisationSlug: t.organisation.slug,
        disabledAt: t.account.disabledAt,
        display: t.account.display,
      })
      .from(t.session)
      .innerJoin(t.account, eq(t.account.id, t.session.accountId))
      .innerJoin(t.membership, eq(t.membership.id, t.session.membershipId))
      .innerJoin(t.person, eq(t.person.id, t.membership.personId))
      .innerJoin(t.organisation, eq(t.organisation.id, t.membership.organisationId))
      .where(and(eq(t.session.idHash, sql.placeholder('idHash')), isNull(t.session.endedAt))),
  )({ idHash });
  return rows[0] ?? null;
};

export type MembershipRow = {
  id: string;
  role: Role;
  startsOn: string;
  endsOn: string | null;
  personId: string;
  organisationId: string;
  organisationName: string;
};

/** Every membership that the account may act through, ended ones included: the caller knows the day. */
export const listMemberships = async (tx: ReadTx, accountId: string): Promise<MembershipRow[]> =>
  tx.prepared<MembershipRow>('accounts.memberships', (q, t) =>
    q
      .select({
        id: t.membership.id,
        role: t.membership.role,
        startsOn: t.membership.startsOn,
        endsOn: t.membership.endsOn,
        personId: t.membership.personId,
        organisationId: t.membership.organisationId,
        organisationName: t.organisation.name,
      })
      .from(t.accountPerson)
      .innerJoin(t.membership, eq(t.membership.personId, t.accountPerson.personId))
      .innerJoin(t.organisation, eq(t.organisation.id, t.membership.organisationId))
      .where(eq(t.accountPerson.accountId, sql.placeholder('accountId'))),
  )({ accountId });

export type AccountRow = {
  id: string;
  emailKey: string | null;
  disabledAt: number | null;
  hash: string | null;
};

export const findAccountByEmail = async (tx: ReadTx, key: string): Promise<AccountRow | null> => {
  const { account, credential } = tx.t;
  const rows = await tx.q
    .select({
      id: account.id,
      emailKey: account.emailKey,
      disabledAt: account.disabledAt,
      hash: credential.hash,
    })
    .from(account)
    .leftJoin(
      credential,
      and(
        eq(credential.accountId, account.id),
        eq(credential.kind, 'passphrase'),
        isNull(credential.revokedAt),
      ),
    )
    .where(eq(account.emailKey, key));
  return rows[0] ?? null;
};

export const findAccount = async (
  tx: ReadTx,
  id: string,
): Promise<{ id: string; emailKey: string | null } | null> => {
  const { account } = tx.t;
  const rows = await tx.q
    .select({ id: account.id, emailKey: account.emailKey })
    .from(account)
    .where(eq(account.id, id));
  return rows[0] ?? null;
};

/** Names of the persons behind an account, so that a passphrase made of them is refused. */
export const namesOfAccount = async (tx: ReadTx, accountId: string): Promise<string[]> => {
  const { accountPerson, person, organisation } = tx.t;
  const rows = await tx.q
    .select({ name: person.displayName, organisation: organisation.name })
    .from(accountPerson)
    .innerJoin(person, eq(person.id, accountPerson.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(eq(accountPerson.accountId, accountId));
  return rows.flatMap((row) => [row.name, row.organisation]);
};

export const listAccounts = async (
  tx: ReadTx,
): Promise<{ id: string; emailKey: string | null; disabledAt: number | null }[]> => {
  const { account } = tx.t;
  return tx.q
    .select({ id: account.id, emailKey: account.emailKey, disabledAt: account.disabledAt })
    .from(account)
    .orderBy(account.emailKey);
};

export const insertAccount = async (
  tx: WriteTx,
  row: { id: string; emailKey: string | null; personId: string; startsOn: string; now: number },
): Promise<void> => {
  await tx.q
    .insert(tx.t.account)
    .values({ id: row.id, emailKey: row.emailKey, recordedAt: row.now })
    .returning({ id: tx.t.account.id });
  await tx.q
    .insert(tx.t.accountPerson)
    .values({ accountId: row.id, personId: row.personId, startsOn: row.startsOn })
    .returning({ id: tx.t.accountPerson.accountId });
};

export const setDisplay = async (tx: WriteTx, accountId: string, display: string): Promise<void> => {
  const { account } = tx.t;
  await tx.q.update(account).set({ display }).where(eq(account.id, accountId)).returning({ id: account.id });
};

export const setPassphrase = async (
  tx: WriteTx,
  accountId: string,
  hash: string,
  now: number,
): Promise<void> => {
  const { credential } = tx.t;
  await tx.q
    .update(credential)
    .set({ revokedAt: now })
    .where(
      and(
        eq(credential.accountId, accountId),
        eq(credential.kind, 'passphrase'),
        isNull(credential.revokedAt),
      ),
    )
    .returning({ id: credential.id });
  await tx.q
    .insert(credential)
    .values({ id: newId(), accountId, kind: 'passphrase', hash, recordedAt: now })
    .returning({ id: credential.id });
};

export const insertSession = async (
  tx: WriteTx,
  row: Pick<
    SessionRow,
    'idHash' | 'accountId' | 'membershipId' | 'device' | 'startedAt' | 'idleEnd' | 'absoluteEnd' | 'heardOn'
  >,
): Promise<void> => {
  await tx.q.insert(tx.t.session).values(row).returning({ id: tx.t.session.idHash });
};

export const extendSession = async (
  tx: WriteTx,
  { idHash, ...use }: { idHash: string; idleEnd: number; heardOn: string },
): Promise<void> => {
  const { session } = tx.t;
  await tx.q
    .update(session)
    .set(use)
    .where(and(eq(session.idHash, idHash), isNull(session.endedAt)))
    .returning({ id: session.idHash });
};

export const endSession = async (tx: WriteTx, idHash: string, now: number, reason: string): Promise<void> => {
  const { session } = tx.t;
  await tx.q
    .update(session)
    .set({ endedAt: now, reason })
    .where(and(eq(session.idHash, idHash), isNull(session.endedAt)))
    .returning({ id: session.idHash });
};

/** Ends every open session of the account; how many there were. */
export const endSessionsOf = async (
  tx: WriteTx,
  accountId: string,
  now: number,
  reason: string,
): Promise<number> => {
  const { session } = tx.t;
  const ended = await tx.q
    .update(session)
    .set({ endedAt: now, reason })
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt)))
    .returning({ id: session.idHash });
  return ended.length;
};

export const listOpenSessions = async (
  tx: ReadTx,
  accountId: string,
  now: number,
): Promise<{ idHash: string; startedAt: number; idleEnd: number; device: 'personal' | 'shared' }[]> => {
  const { session } = tx.t;
  return tx.q
    .select({
      idHash: session.idHash,
      startedAt: session.startedAt,
      idleEnd: session.idleEnd,
      device: session.device,
    })
    .from(session)
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt), gt(session.idleEnd, now)));
};
