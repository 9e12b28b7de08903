import type { ReadTx, WriteTx } from '#db/types.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { can } from './meetings.access.ts';
import type { MeetingPermission } from './meetings.access.ts';
import type { Meeting } from './meetings.types.ts';
import { readMeetings } from './read-meetings.ts';

/** What every fact about the meetings of a run carries, and a fresh id. */
export type FactRow = {
  readonly id: string;
  readonly runId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};

export const factRow = ({ viewer, now }: Context, { run, organisation }: OpenRun): FactRow => ({
  id: newId(),
  runId: run.id,
  organisationId: organisation.id,
  byPersonId: viewer.personId,
  recordedAt: now,
});

/** Throws what the closed door answers: that the run has ended, when that is the reason, else 403. */
export const requireCan = (ctx: Context, opened: OpenRun, permission: MeetingPermission): void => {
  if (can(ctx.viewer, permission, opened.access)) return;
  const before = { ...opened.access, ended: false };
  throw can(ctx.viewer, permission, before) ? new AppError('organisations.run-ended') : forbidden();
};

/** One write on the meetings of a run: permission first. */
export const changeMeetings = async <T>(
  ctx: Context,
  opened: OpenRun,
  permission: MeetingPermission,
  change: (tx: WriteTx) => Promise<T>,
): Promise<T> => {
  requireCan(ctx, opened, permission);
  return ctx.db.write(opened.scope, change);
};

/** A meeting of this run; the 404 of R20 for any other. */
export const meetingIn = async (tx: ReadTx, opened: OpenRun, id: string, now: Instant): Promise<Meeting> => {
  const { meetings } = await readMeetings(tx, opened.run.id, now);
  const found = meetings.find((meeting) => meeting.id === id);
  if (found === undefined) throw notFound();
  return found;
};

/** Refuses what is told already, or no longer takes place. */
export const requireOpen = ({ attempts, cancelled }: Meeting): void => {
  if (attempts > 0) throw new AppError('meetings.reported');
  if (cancelled) throw new AppError('meetings.cancelled');
};
