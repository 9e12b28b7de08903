import type { APIContext } from 'astro';
import { Lucia, TimeSpan } from 'lucia';
import type { Adapter, DatabaseSession } from 'lucia';
import type { Database, Scope } from '#db/types.ts';
import type { PublicContext, Viewer } from '#src/shared/context.ts';
import { sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { endSession, extendSession, findSession, insertSession, listMemberships } from './accounts.store.ts';
import type { MembershipRow, SessionRow } from './accounts.store.ts';
import { dropSecret, keepSecret, secretIn } from './secret-cookies.ts';
import { sessionEnds, sessionLifetime, sessionStanding, useIsDue } from './session.rules.ts';
import type { Device } from './session.rules.ts';

/**
 * The only file that knows lucia (quality J3). lucia makes the secret and looks at it; our adapter stores the secret's
 * SHA-256 and ends sessions instead of deleting them; how long they live is ours too (session.rules.ts).
 */
export type Who = { readonly accountId: string; readonly membership: MembershipRow };

const scopeOf = (accountId: string, membership: { id: string; organisationId: string }): Scope => ({
  kind: 'member',
  accountId,
  membershipId: membership.id,
  organisationId: membership.organisationId,
});

type AdapterInput = {
  db: Database;
  now: number;
  row: SessionRow | null;
  opening: (Who & { device: Device }) | null;
  idle: number;
};

const adapterFor = ({ db, now, row, opening, idle }: AdapterInput): Adapter => ({
  getSessionAndUser: (id) =>
    Promise.resolve(
      row === null
        ? [null, null]
        : [
            // Ends and renewals are ours: lucia is told of a session that has all its time.
            { id, userId: row.accountId, expiresAt: new Date(now + idle), attributes: {} },
            { id: row.accountId, attributes: {} },
          ],
    ),
  getUserSessions: () => Promise.resolve([]),
  setSession: async ({ id }: DatabaseSession) => {
    if (opening === null) throw new Error('a session is opened by openSession only');
    const { accountId, membership, device } = opening;
    await db.write(scopeOf(accountId, membership), async (tx) => {
      await insertSession(tx, {
        idHash: sha256(id),
        accountId,
        membershipId: membership.id,
        device,
        startedAt: now,
        ...sessionEnds(membership.role, device, now),
        heardOn: parisDate(now),
      });
      tx.audit({ action: 'accounts.signed-in', object: `membership:${membership.id}`, payload: { device } });
    });
  },
  updateSessionExpiration: () => Promise.resolve(),
  deleteSession: () => Promise.resolve(),
  deleteUserSessions: () => Promise.resolve(),
  deleteExpiredSessions: () => Promise.resolve(),
});

const luciaFor = (input: AdapterInput): Lucia =>
  new Lucia(adapterFor(input), { sessionExpiresIn: new TimeSpan(input.idle, 'ms') });

/** Opens a new session (a pre-set cookie is never adopted) and sets its cookie. */
export const openSession = async (
  { db, now }: PublicContext,
  who: Who & { device: Device },
  edge: { cookies: APIContext['cookies']; origin: URL },
): Promise<void> => {
  const { idle, absolute } = sessionLifetime(who.membership.role, who.device);
  await closeSession({ db, now }, edge.cookies, 'replaced');
  const lucia = luciaFor({ db, now, row: null, opening: who, idle });
  const { id } = await lucia.createSession(who.accountId, {});
  keepSecret(edge, 'essaim', { secret: id, lasts: absolute });
};

/** Ends the session of this browser, if there is one, and removes its cookie. */
export const closeSession = async (
  { db, now }: PublicContext,
  cookies: APIContext['cookies'],
  reason: 'signed-out' | 'replaced',
): Promise<void> => {
  const secret = secretIn(cookies, 'essaim');
  if (secret === null) return;
  const system: Scope = { kind: 'system', organisationId: null };
  const row = await db.read(system, (tx) => findSession(tx, sha256(secret)));
  if (row !== null) {
    await db.write(scopeOf(row.accountId, { id: row.membershipId, ...row }), async (tx) => {
      await endSession(tx, row.idHash, now, reason);
      tx.audit({ action: `accounts.${reason}`, object: `membership:${row.membershipId}` });
    });
  }
  dropSecret(cookies, 'essaim');
};

const activeOn = (day: string) => (membership: { startsOn: string; endsOn: string | null }) =>
  membership.startsOn <= day && (membership.endsOn === null || membership.endsOn >= day);

/** `locked`: the person of a session on a shared phone that her PIN opens again. */
export type Visit = { readonly viewer: Viewer | null; readonly locked: { readonly personId: string } | null };
const NOBODY: Visit = { viewer: null, locked: null };

/** Who sends this request; checked against the database every time, so an ended right ends here. */
export const readVisit = async (
  { db, now }: PublicContext,
  cookies: APIContext['cookies'],
): Promise<Visit> => {
  const secret = secretIn(cookies, 'essaim');
  if (secret === null) return NOBODY;
  const system: Scope = { kind: 'system', organisationId: null };
  const row = await db.read(system, (tx) => findSession(tx, sha256(secret)));
  if (row === null || row.disabledAt !== null || !activeOn(parisDate(now))(row)) return NOBODY;
  const standing = sessionStanding({ ...row, endedAt: null }, now);
  if (standing === 'locked') return { viewer: null, locked: { personId: row.personId } };
  if (standing === 'over') return NOBODY;
  const { idle } = sessionLifetime(row.role, row.device);
  const { session } = await luciaFor({ db, now, row, opening: null, idle }).validateSession(secret);
  if (session === null) return NOBODY;
  if (useIsDue(row, now)) await noteUse(db, row, now);
  return { viewer: await viewerOf(db, row, now), locked: null };
};

/** The viewer of this request, or null. */
export const readSession = async (
  ctx: PublicContext,
  cookies: APIContext['cookies'],
): Promise<Viewer | null> => (await readVisit(ctx, cookies)).viewer;

/** The session is used: its idle end moves on, and this device was heard today. */
const noteUse = (db: Database, row: SessionRow, now: number): Promise<void> =>
  db.write(scopeOf(row.accountId, { id: row.membershipId, ...row }), async (tx) => {
    const { idle } = sessionLifetime(row.role, row.device);
    const idleEnd = Math.min(now + idle, row.absoluteEnd);
    await extendSession(tx, { idHash: row.idHash, idleEnd, heardOn: parisDate(now) });
    tx.audit({ action: 'accounts.session-extended', object: `membership:${row.membershipId}` });
  });

const viewerOf = async (db: Database, row: SessionRow, now: number): Promise<Viewer> => {
  const scope = scopeOf(row.accountId, { id: row.membershipId, ...row });
  const memberships = await db.read(scope, (tx) => listMemberships(tx, row.accountId));
  return {
    accountId: row.accountId,
    personId: row.personId,
    membershipId: row.membershipId,
    role: row.role,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    organisationSlug: row.organisationSlug,
    displayName: row.displayName,
    display: row.display,
    device: row.device,
    scope,
    otherMemberships: memberships
      .filter(activeOn(parisDate(now)))
      .filter(({ id }) => id !== row.membershipId)
      .map(({ id, role, organisationName }) => ({ id, role, organisationName })),
  };
};
