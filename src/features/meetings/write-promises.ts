import type { PromiseOutcome, PromiseSide } from '#db/schema/lists.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { changeMeetings, factRow, meetingIn } from './change-meetings.ts';
import { isFarAway } from './meetings.rules.ts';
import { insertPromise, insertSettlement } from './meetings.store.ts';
import { readMeetings } from './read-meetings.ts';

export type NewPromise = {
  readonly text: string;
  readonly side: PromiseSide;
  readonly who: string | null;
  readonly dueOn: IsoDate;
  /** The call at which it was made, or null. */
  readonly meetingId: string | null;
};

/** A dated action that one side takes upon itself. */
export const addPromise = (
  ctx: Context,
  opened: OpenRun,
  promise: NewPromise,
  field = 'dueOn',
): Promise<void> =>
  changeMeetings(ctx, opened, 'promise.write', async (tx) => {
    if (promise.meetingId !== null) await meetingIn(tx, opened, promise.meetingId, ctx.now);
    if (isFarAway(promise.dueOn, parisDate(ctx.now)))
      throw new AppError('meetings.date-far', {}, { [field]: 'meetings.date-far' });
    const row = { ...factRow(ctx, opened), ...promise };
    await insertPromise(tx, row);
    tx.audit({ action: 'meetings.promised', object: `promise:${row.id}`, payload: { side: promise.side } });
  });

/** Kept or dropped, once, with a few words; either side says it. */
export const settlePromise = (
  ctx: Context,
  opened: OpenRun,
  { promiseId, outcome, note }: { promiseId: string; outcome: PromiseOutcome; note: string | null },
): Promise<void> =>
  changeMeetings(ctx, opened, 'promise.settle', async (tx) => {
    const { promises } = await readMeetings(tx, opened.run.id, ctx.now);
    if (!promises.some(({ id }) => id === promiseId)) throw notFound();
    const { personId: byPersonId } = ctx.viewer;
    if (!(await insertSettlement(tx, { promiseId, outcome, note, byPersonId, recordedAt: ctx.now })))
      throw new AppError('meetings.promise-settled');
    tx.audit({ action: 'meetings.promise-settled', object: `promise:${promiseId}`, payload: { outcome } });
  });
