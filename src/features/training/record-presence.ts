import { listMembers } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { presenceChanges, presentAt, teamOn } from './attendance.rules.ts';
import type { SaidPresence } from './attendance.rules.ts';
import { openTeam } from './open-team.ts';
import { insertPresences, listPresences, listSessions } from './sessions.store.ts';

/**
 * Who was there, as the signed sheet says: one more fact for each person of the team whose presence changes. Said again
 * or corrected later, the last fact wins.
 */
export const recordPresence = async (
  ctx: Context,
  { sessionId, ...presence }: SaidPresence & { readonly sessionId: string },
): Promise<void> => {
  const { scope, organisation } = await openTeam(ctx, 'sessions.manage');
  await ctx.db.write(scope, async (tx) => {
    const sessions = await listSessions(tx, organisation.id);
    const session = sessions.find((one) => one.id === sessionId);
    if (session === undefined) throw notFound();
    if (session.cancelled) throw new AppError('training.session-cancelled');
    if (session.onDate > parisDate(ctx.now)) throw new AppError('training.session-to-come');
    const facts = await listPresences(tx, organisation.id);
    const entered = facts.some((fact) => fact.sessionId === sessionId);
    const known = entered ? presentAt(sessionId, facts) : null;
    const team = teamOn(await listMembers(tx, organisation.id), session.onDate);
    const changes = presenceChanges(team, known, presence);
    if (changes.length > 0) {
      const said = { sessionId, organisationId: organisation.id, byPersonId: ctx.viewer.personId };
      await insertPresences(tx, { ...said, recordedAt: ctx.now }, changes);
    }
    tx.audit({
      action: 'training.presence-recorded',
      object: `training-session:${sessionId}`,
      payload: { changed: changes.length },
    });
  });
};
