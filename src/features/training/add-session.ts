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

/**
 * A session in a room, to come or already held; answers its id. Sent twice, it is added once. `check` may refuse it by what is planned in the
 * association at the very moment it is written.
 */
export const addSession = async (
  ctx: Context,
  input: Omit<SessionRow, 'id' | 'cancelled'>,
  check: (tx: ReadTx, organisationId: string) => Promise<void> = async () => {},
): Promise<string> => {
  const { scope, organisation } = await openTeam(ctx, 'sessions.manage');
  const today = parisDate(ctx.now);
  if (input.onDate > addDays(today, DAYS_AWAY) || input.onDate < addDays(today, -DAYS_AWAY))
    throw new AppError('training.session-date', {}, { onDate: 'training.session-date' });
  return ctx.db.write(scope, async (tx) => {
    const sessions = await listSessions(tx, organisation.id);
    const known = sessions.find((one) => says(one, { ...input, cancelled: false }));
    const id = known?.id ?? newId();
    const repeated = known !== undefined;
    if (!repeated) {
      await check(tx, organisation.id);
      await insertSession(tx, {
        ...{ ...input, id, organisationId: organisation.id },
        ...{ byPersonId: ctx.viewer.personId, recordedAt: ctx.now },
      });
    }
    tx.audit({
      action: 'training.session-added',
      object: `training-session:${id}`,
      payload: repeated ? { repeated } : {},
    });
    return id;
  });
};
