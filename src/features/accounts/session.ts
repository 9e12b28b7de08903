import type { APIContext } from 'astro';
import { Lucia, TimeSpan } from 'lucia';
import type { Adapter, DatabaseSession } from 'lucia';
import type { Database, Scope } from '#db/types.ts';
import type { PublicContext, Viewer } from '#src/shared/context.ts';
import { sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { endSession, extendSession, findSession, insertSession, listMemberships } from './accounts.store.ts';
import type { MembershipRow, SessionRow } from './accounts.store.ts';
import { sessionLifetime } from './session.rules.ts';
import type { Device } from './session.rules.ts';

/**
 * The only file that knows lucia (quality J3). lucia makes the secret and decides when a session is renewed;
 * our adapter stores the secret's SHA-256, ends sessions instead of deleting them, and caps them at their absolute end.
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
};

const adapterFor = ({ db, now, row, opening }: AdapterInput): Adapter => ({
  getSessionAndUser: (id) =>
    Promise.resolve(
      row === null
        ? [null, null]
        : [
            { id, userId: row.accountId, expiresAt: new Date(row.idleEnd), attributes: {} },
            { id: row.accountId, attributes: {} },
          ],
    ),
  getUserSessions: () => Promise.resolve([]),
  setSession: async ({ id, expiresAt }: DatabaseSession) => {
    if (opening === null) throw new Error('a session is opened by openSession only');
    const { accountId, membership, device } = opening;
    const absoluteEnd = now + sessionLifetime(membership.role, device).absolute;
    await db.write(scopeOf(accountId, membership), async (tx) => {
      await insertSession(tx, {
        idHash: sha256(id),
        accountId,
        membershipId: membership.id,
        device,
        startedAt: now,
        idleEnd: Math.min(expiresAt.getTime(), absoluteEnd),
        absoluteEnd,
      });
      tx.audit({ action: 'accounts.signed-in', object: `membership:${membership.id}`, payload: { device } });
    });
  },
  updateSessionExpiration: async (id, expiresAt) => {
    if (row === null) return;
    await db.write(scopeOf(row.accountId, { id: row.membershipId, ...row }), async (tx) => {
      await extendSession(tx, sha256(id), Math.min(expiresAt.getTime(), row.absoluteEnd));
      tx.audit({ action: 'accounts.session-extended', object: `membership:${row.membershipId}` });
    });
  },
  deleteSession: async (id) => {
    if (row === null) return;
    await db.write(scopeOf(row.accountId, { id: row.membershipId, ...row }), async (tx) => {
      await endSession(tx, sha256(id), now, 'expired');
      tx.audit({ action: 'accounts.session-ended', object: `membership:${row.membershipId}` });
    });
  },
  deleteUserSessions: () => Promise.resolve(),
  deleteExpiredSessions: () => Promise.resolve(),
});

const luciaFor = (input: AdapterInput, idle: number): Lucia =>
  new Lucia(adapterFor(input), { sessionExpiresIn: new TimeSpan(idle, 'ms') });

const secure = (url: URL): boolean => url.protocol === 'https:';
/** `__Host-` needs Secure, which a browser drops over plain http: the demonstration has the bare name. */
const COOKIES = ['__Host-essaim', 'essaim'] as const;

/** Puts the secret in the person's browser until the session's absolute end at the latest. */
const keepCookie = (
  cookies: APIContext['cookies'],
  https: boolean,
  secret: string,
  end: number,
  now: number,
): void =>
  cookies.set(https ? COOKIES[0] : COOKIES[1], secret, {
    path: '/',
    httpOnly: true,
    secure: https,
    sameSite: 'lax',
    maxAge: Math.floor((end - now) / 1000),
  });

const secretOf = (cookies: APIContext['cookies']): string | null =>
  cookies.get(COOKIES[0])?.value ?? cookies.get(COOKIES[1])?.value ?? null;

/** Opens a new session (a pre-set cookie is never adopted) and sets its cookie. */
export const openSession = async (
  { db, now }: PublicContext,
  who: Who & { device: Device },
  edge: { cookies: APIContext['cookies']; origin: URL },
): Promise<void> => {
  const { idle, absolute } = sessionLifetime(who.membership.role, who.device);
  await closeSession({ db, now }, edge.cookies, 'replaced');
  const session = await luciaFor({ db, now, row: null, opening: who }, idle).createSession(who.accountId, {});
  keepCookie(edge.cookies, secure(edge.origin), session.id, now + absolute, now);
};

/** Ends the session of this browser, if there is one, and removes its cookie. */
export const closeSession = async (
  { db, now }: PublicContext,
  cookies: APIContext['cookies'],
  reason: 'signed-out' | 'replaced',
): Promise<void> => {
  const secret = secretOf(cookies);
  if (secret === null) return;
  const system: Scope = { kind: 'system', organisationId: null };
  const row = await db.read(system, (tx) => findSession(tx, sha256(secret)));
  if (row !== null) {
    await db.write(scopeOf(row.accountId, { id: row.membershipId, ...row }), async (tx) => {
      await endSession(tx, row.idHash, now, reason);
      tx.audit({ action: `accounts.${reason}`, object: `membership:${row.membershipId}` });
    });
  }
  cookies.delete(COOKIES[0], { path: '/', secure: true });
  cookies.delete(COOKIES[1], { path: '/' });
};

const activeOn = (day: string) => (membership: { startsOn: string; endsOn: string | null }) =>
  membership.startsOn <= day && (membership.endsOn === null || membership.endsOn >= day);

/** True while neither end has passed, the account is open and the membership holds today. */
const stillOpen = (row: SessionRow, now: number): boolean =>
  row.disabledAt === null && now < row.idleEnd && now < row.absoluteEnd && activeOn(parisDate(now))(row);

/** The viewer of this request, or null; checked against the database every time, so an ended right ends here. */
export const readSession = async (
  { db, now }: PublicContext,
  cookies: APIContext['cookies'],
): Promise<Viewer | null> => {
  const secret = secretOf(cookies);
  if (secret === null) return null;
  const system: Scope = { kind: 'system', organisationId: null };
  const row = await db.read(system, (tx) => findSession(tx, sha256(secret)));
  if (row === null || !stillOpen(row, now)) return null;
  const { idle } = sessionLifetime(row.role, row.device);
  const { session } = await luciaFor({ db, now, row, opening: null }, idle).validateSession(secret);
  return session === null ? null : viewerOf(db, row, now);
};

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
