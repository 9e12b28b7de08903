import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { OpenRun } from './open-run.ts';
import { canOnRun } from './organisations.access.ts';
import { insertPause } from './organisations.store.ts';
import type { PauseRow } from './organisations.store.ts';
import { standingPauses } from './programme-clock.rules.ts';

/** The pause that holds today, or null. */
export const currentPause = (opened: OpenRun, today: string): PauseRow | null => {
  const standing = standingPauses(opened.pauses).find(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
  );
  return opened.pauses.find(({ id }) => id === standing?.id) ?? null;
};

/** Asked by the manager, effective at once, visible to the mentor (R8). */
export const pauseRun = async (ctx: Context, opened: OpenRun, reason: string): Promise<void> => {
  const { db, viewer, now } = ctx;
  if (!canOnRun(viewer, 'run.pause', opened.access)) throw forbidden();
  const today = parisDate(now);
  if (currentPause(opened, today) !== null) throw new AppError('organisations.pause-running');
  await db.write(opened.scope, async (tx) => {
    await insertPause(tx, rowOf(ctx, opened, { startsOn: today, endsOn: null, reason, cancelsId: null }));
    tx.audit({ action: 'organisations.paused', object: `run:${opened.run.id}` });
  });
};

/** Ends the pause: today is a working day again, so its last day was yesterday. */
export const resumeRun = async (ctx: Context, opened: OpenRun): Promise<void> => {
  const { db, viewer, now } = ctx;
  if (!canOnRun(viewer, 'run.endPause', opened.access)) throw forbidden();
  const today = parisDate(now);
  const pause = currentPause(opened, today);
  if (pause === null) throw new AppError('organisations.pause-none');
  const { startsOn, reason, id } = pause;
  await db.write(opened.scope, async (tx) => {
    await insertPause(
      tx,
      rowOf(ctx, opened, { startsOn, endsOn: addDays(today, -1), reason, cancelsId: id }),
    );
    tx.audit({ action: 'organisations.resumed', object: `run:${opened.run.id}` });
  });
};

const rowOf = (
  { viewer, now }: Context,
  { run, organisation }: OpenRun,
  pause: Pick<PauseRow, 'startsOn' | 'endsOn' | 'reason' | 'cancelsId'>,
): PauseRow & { organisationId: string } => ({
  id: newId(),
  runId: run.id,
  organisationId: organisation.id,
  byPersonId: viewer.personId,
  recordedAt: now,
  ...pause,
});
