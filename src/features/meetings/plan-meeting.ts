import type { MeetingKind } from '#db/schema/lists.ts';
import type { WriteTx } from '#db/types.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { changeMeetings, factRow, meetingIn, requireCan, requireOpen } from './change-meetings.ts';
import { isCall, isFarAway } from './meetings.rules.ts';
import type { MeetingPermission } from './meetings.access.ts';
import { insertDate, insertMeeting } from './meetings.store.ts';
import type { Meeting, When } from './meetings.types.ts';

const planning = (kind: MeetingKind): MeetingPermission => (isCall({ kind }) ? 'call.plan' : 'visit.plan');

const requireNear = ({ now }: Context, { onDate }: When): void => {
  if (isFarAway(onDate, parisDate(now)))
    throw new AppError('meetings.date-far', {}, { onDate: 'meetings.date-far' });
};

/** A call, a visit or another meeting, to come or already held; answers its id, which never changes. */
export const planMeeting = (
  ctx: Context,
  opened: OpenRun,
  { kind, title, ...when }: When & { kind: MeetingKind; title: string | null },
): Promise<string> =>
  changeMeetings(ctx, opened, planning(kind), async (tx) => {
    requireNear(ctx, when);
    const meeting = { ...factRow(ctx, opened), kind, title };
    await insertMeeting(tx, meeting);
    await insertDate(tx, { ...factRow(ctx, opened), ...when, meetingId: meeting.id, cancelled: false });
    tx.audit({ action: 'meetings.planned', object: `meeting:${meeting.id}`, payload: { kind } });
    return meeting.id;
  });

/** A change of when a meeting takes place, by who may plan one of its kind. */
const changePlan = (
  ctx: Context,
  opened: OpenRun,
  meetingId: string,
  change: (tx: WriteTx, meeting: Meeting) => Promise<void>,
): Promise<void> =>
  changeMeetings(ctx, opened, 'meeting.read', async (tx) => {
    const meeting = await meetingIn(tx, opened, meetingId, ctx.now);
    requireCan(ctx, opened, planning(meeting.kind));
    await change(tx, meeting);
  });

/** Sets another moment or place; what both sides wrote of it stays. */
export const moveMeeting = (
  ctx: Context,
  opened: OpenRun,
  { meetingId, ...when }: When & { meetingId: string },
): Promise<void> =>
  changePlan(ctx, opened, meetingId, async (tx, meeting) => {
    requireOpen(meeting);
    requireNear(ctx, when);
    await insertDate(tx, { ...factRow(ctx, opened), ...when, meetingId, cancelled: false });
    tx.audit({ action: 'meetings.moved', object: `meeting:${meetingId}` });
  });

/** Cancels a meeting, or puts it back on its day. Asking twice changes nothing. */
export const setMeetingCancelled = (
  ctx: Context,
  opened: OpenRun,
  { meetingId, cancelled }: { meetingId: string; cancelled: boolean },
): Promise<void> =>
  changePlan(ctx, opened, meetingId, async (tx, meeting) => {
    if (meeting.attempts > 0) throw new AppError('meetings.reported');
    const repeated = meeting.cancelled === cancelled;
    if (!repeated) await insertDate(tx, { ...factRow(ctx, opened), ...meeting.when, meetingId, cancelled });
    tx.audit({
      action: cancelled ? 'meetings.cancelled' : 'meetings.restored',
      object: `meeting:${meetingId}`,
      payload: repeated ? { repeated: true } : {},
    });
  });
