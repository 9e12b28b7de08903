import type { PromiseSide } from '#db/schema/lists.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { requireCan } from './change-meetings.ts';
import { can } from './meetings.access.ts';
import { daysOverdue, isCall, nextOf } from './meetings.rules.ts';
import type { Meeting, PromiseFact } from './meetings.types.ts';
import { readMeetings } from './read-meetings.ts';

export type OpenPromise = PromiseFact & { readonly overdue: number };
export type FollowUp = {
  readonly today: IsoDate;
  /** Open promises, the nearest date first. */
  readonly promises: readonly OpenPromise[];
  readonly maySettle: boolean;
  /** The viewer's own side; head office is on none. */
  readonly side: PromiseSide | null;
  readonly nextCall: Meeting | null;
  readonly nextVisit: Meeting | null;
};

const sideOf = ({ viewer }: Context): PromiseSide | null => {
  if (PARTNER_TEAM.some((role) => role === viewer.role)) return 'partner';
  return viewer.role === 'mentor' ? 'mentor' : null;
};

/** What both sides promised and have not settled, and when they next meet. */
export const getFollowUp = async (ctx: Context, opened: OpenRun): Promise<FollowUp> => {
  requireCan(ctx, opened, 'meeting.read');
  const today = parisDate(ctx.now);
  const known = await ctx.db.read(opened.scope, (tx) => readMeetings(tx, opened.run.id, ctx.now));
  return {
    today,
    promises: known.promises
      .filter(({ settled }) => settled === null)
      .map((promise) => ({ ...promise, overdue: daysOverdue(promise, today) })),
    maySettle: can(ctx.viewer, 'promise.settle', opened.access),
    side: sideOf(ctx),
    nextCall: nextOf(known.meetings.filter(isCall), today),
    nextVisit: nextOf(
      known.meetings.filter((meeting) => !isCall(meeting)),
      today,
    ),
  };
};
