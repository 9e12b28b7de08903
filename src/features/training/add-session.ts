import type { ReadTx } from '#db/types.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { says } from '#src/shared/says.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { openTeam } from './open-team.ts';
import { insertSession, listSessions } from './sessions.store.ts';
import type { SessionRow } from './training.types.ts';

/** How far from today a session may be: beyond, the year was mistyped. */
const DAYS_AWAY = 400;

type SessionInput = Omit<SessionRow, 'id' | 'cancelled'>;

/** The id of the session that somebody has just planned with the same words; null without any. */
export const findSameSession = async (
  tx: ReadTx,
  organisationId: string,
  input: SessionInput,
): Promise<string | null> => {
  const sessions = await listSessions(tx, organisationId);
  return sessions.find((one) => says(one, { ...input, cancelled: false }))?.id ?? null;
};

/** A session in a room, to come or already held; answers its id. Sent twice, it is added once. */
export const addSession = async (ctx: Context, input: SessionInput): Promise<string> => {
  const { scope, organisation } = await openTeam(ctx, 'sessions.manage');
  const today = parisDate(ctx.now);
  if (input.onDate > addDays(today, DAYS_AWAY) || input.onDate < addDays(today, -DAYS_AWAY))
    throw new AppError('training.session-date', {}, { onDate: 'training.session-date' });
  return ctx.db.write(scope, async (tx) => {
    const known = await findSameSession(tx, organisation.id, input);
    const id = known ?? newId();
    const repeated = known !== null;
    if (!repeated)
      await insertSession(tx, {
        ...{ ...input, id, organisationId: organisation.id },
        ...{ byPersonId: ctx.viewer.personId, recordedAt: ctx.now },
      });
    tx.audit({
      action: 'training.session-added',
      object: `training-session:${id}`,
      payload: repeated ? { repeated } : {},
    });
    return id;
  });
};
