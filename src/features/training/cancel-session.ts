import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { openTeam } from './open-team.ts';
import { deleteCancellation, insertCancellation, listSessions } from './sessions.store.ts';

/** Cancels a session, which then counts for nobody, or puts it back. Asking twice changes nothing. */
export const setSessionCancelled = async (
  ctx: Context,
  { sessionId, cancelled }: { sessionId: string; cancelled: boolean },
): Promise<void> => {
  const { scope, organisation } = await openTeam(ctx, 'sessions.manage');
  await ctx.db.write(scope, async (tx) => {
    const sessions = await listSessions(tx, organisation.id);
    if (!sessions.some(({ id }) => id === sessionId)) throw notFound();
    const said = { organisationId: organisation.id, byPersonId: ctx.viewer.personId, recordedAt: ctx.now };
    const changed = cancelled
      ? await insertCancellation(tx, { ...said, sessionId })
      : await deleteCancellation(tx, { sessionId, organisationId: organisation.id });
    tx.audit({
      action: cancelled ? 'training.session-cancelled' : 'training.session-restored',
      object: `training-session:${sessionId}`,
      payload: changed ? {} : { repeated: true },
    });
  });
};
