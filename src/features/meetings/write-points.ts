import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { changeMeetings, factRow, meetingIn, requireOpen } from './change-meetings.ts';
import { insertPoint, insertPointRemoval } from './meetings.store.ts';

/** Something to speak of at a call, by anybody of either side. */
export const addPoint = (
  ctx: Context,
  opened: OpenRun,
  { meetingId, text }: { meetingId: string; text: string },
): Promise<void> =>
  changeMeetings(ctx, opened, 'point.write', async (tx) => {
    requireOpen(await meetingIn(tx, opened, meetingId, ctx.now));
    const row = { ...factRow(ctx, opened), meetingId, text };
    await insertPoint(tx, row);
    tx.audit({ action: 'meetings.point-added', object: `point:${row.id}` });
  });

/** Takes back a point that one wrote oneself. Asking twice changes nothing. */
export const removePoint = (
  ctx: Context,
  opened: OpenRun,
  { meetingId, pointId }: { meetingId: string; pointId: string },
): Promise<void> =>
  changeMeetings(ctx, opened, 'point.write', async (tx) => {
    const meeting = await meetingIn(tx, opened, meetingId, ctx.now);
    requireOpen(meeting);
    const { personId: byPersonId } = ctx.viewer;
    if (!meeting.points.some(({ id, byPersonId: by }) => id === pointId && by === byPersonId))
      throw notFound();
    await insertPointRemoval(tx, { pointId, byPersonId, recordedAt: ctx.now });
    tx.audit({ action: 'meetings.point-removed', object: `point:${pointId}` });
  });
