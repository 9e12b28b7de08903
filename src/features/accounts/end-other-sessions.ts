import type { Context } from '#src/shared/context.ts';
import { endSessionsOf, listOpenSessions } from './accounts.store.ts';

export type OpenSession = { startedAt: number; idleEnd: number; device: 'personal' | 'shared' };

/** Where the person is signed in now, newest first. */
export const getMySessions = async ({ db, viewer, now }: Context): Promise<OpenSession[]> => {
  const rows = await db.read(viewer.scope, (tx) => listOpenSessions(tx, viewer.accountId, now));
  return rows
    .map(({ startedAt, idleEnd, device }) => ({ startedAt, idleEnd, device }))
    .sort((a, b) => b.startedAt - a.startedAt);
};

/** Ends every session of the account, this one included: the caller opens a new one for this browser. */
export const endOtherSessions = ({ db, viewer, now }: Context): Promise<number> =>
  db.write(viewer.scope, async (tx) => {
    const ended = await endSessionsOf(tx, viewer.accountId, now, 'ended-by-owner');
    tx.audit({
      action: 'accounts.sessions-ended',
      object: `account:${viewer.accountId}`,
      payload: { ended },
    });
    return ended;
  });
