import type { Database } from '#db/types.ts';
import { openSession } from '#src/features/accounts/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aBrowser } from './cookies.ts';

/** Signs somebody in without a browser; the value of the `cookie` header that carries her session. */
export const cookieOf = async (db: Database, viewer: Viewer, now: number): Promise<string> => {
  const browser = aBrowser();
  const membership = {
    id: viewer.membershipId,
    role: viewer.role,
    startsOn: '2000-01-01',
    endsOn: null,
    personId: viewer.personId,
    organisationId: viewer.organisationId,
    organisationName: viewer.organisationName,
  };
  await openSession(
    { db, now },
    { accountId: viewer.accountId, membership, device: 'personal' },
    { cookies: browser.cookies, origin: new URL('http://127.0.0.1') },
  );
  return [...browser.values].map(([name, value]) => `${name}=${value}`).join('; ');
};
