import type { Context } from '#src/shared/context.ts';
import { AppError, isAppError, statusOf } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { DoorCounts } from './campaign.types.ts';
import type { DoorInput } from './doors.schema.ts';
import { openOuting } from './open-outing.ts';
import { noDoors } from './tally.rules.ts';
import { writeDoors } from './write-doors.ts';

export type Counted = {
  /** Why the events of an outing were refused, by outing; those of the others are in. */
  readonly refused: ReadonlyMap<string, ErrorCode>;
  /** What the buttons have counted since, by outing: of all its phones. */
  readonly counts: ReadonlyMap<string, DoorCounts>;
};

/** What came of each outing together; each event counts once, however often it comes, also after « J'ai fini ». */
export const countDoors = async (ctx: Context, events: readonly DoorInput[]): Promise<Counted> => {
  const refused = new Map<string, ErrorCode>();
  const counts = new Map<string, DoorCounts>();
  for (const outingId of new Set(events.map(({ outing }) => outing))) {
    const own = events.filter(({ outing }) => outing === outingId);
    try {
      counts.set(outingId, await countIn(ctx, own));
    } catch (error) {
      if (!isAppError(error) || statusOf(error.code) >= 500) throw error;
      refused.set(outingId, error.code);
    }
  }
  return { refused, counts };
};

/** One tap by a plain form. */
export const countDoor = async (ctx: Context, event: DoorInput): Promise<void> => {
  const { refused } = await countDoors(ctx, [event]);
  for (const code of refused.values()) throw new AppError(code);
};

const countIn = async (ctx: Context, events: readonly DoorInput[]): Promise<DoorCounts> => {
  const { db, now } = ctx;
  const [first] = events;
  if (first === undefined) return noDoors;
  const of = { campaignId: first.campaign, outingId: first.outing };
  const { opened, outing } = await openOuting(ctx, of, 'doors.count');
  if (outing.onDate > parisDate(now)) throw new AppError('doors.not-yet');
  const rows = events.map(({ id, what, theme, about }) => ({
    ...{ id, kind: what },
    ...{ theme: theme ?? null, aboutId: about ?? null },
  }));
  return writeDoors(db, opened.organisation.id, { outingId: outing.id, events: rows });
};
