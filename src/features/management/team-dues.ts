import { listMembers, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './management.access.ts';
import type { TeamMeeting } from './management.types.ts';
import { messengersBetween } from './messengers.rules.ts';
import { talkLines } from './talks.rules.ts';
import { listTalks } from './talks.store.ts';
import { listTeamMeetings } from './team-meetings.store.ts';

/** How many days ahead the first screen speaks of a meeting, and from when of the quarter's talks. */
const DAYS_AHEAD = 7;

export type TeamDues = {
  readonly today: IsoDate;
  readonly next: Pick<TeamMeeting, 'id' | 'onDate' | 'startsAt'> | null;
  /** Past, and nobody said who came. */
  readonly toEnter: Pick<TeamMeeting, 'id' | 'onDate'> | null;
  readonly talksLeft: number;
};

/** What the life of the team asks of its manager now; null for the others. */
export const getTeamDues = async (ctx: Context): Promise<TeamDues | null> => {
  if (ctx.viewer.role !== 'manager') return null;
  const { access, scope, organisation } = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'life.write', access)) return null;
  const today = parisDate(ctx.now);
  const { meetings, talks, members } = await ctx.db.read(scope, async (tx) => ({
    meetings: await listTeamMeetings(tx, [organisation.id]),
    talks: await listTalks(tx, [organisation.id]),
    members: await listMembers(tx, organisation.id),
  }));
  const waiting = meetings.filter(({ held, cancelled }) => !held && !cancelled);
  const lines = talkLines(messengersBetween(members, today, today), talks, today);
  return {
    today,
    next: waiting.find(({ onDate }) => onDate >= today && onDate <= addDays(today, DAYS_AHEAD)) ?? null,
    toEnter: waiting.findLast(({ onDate }) => onDate < today) ?? null,
    talksLeft: talks.length === 0 ? 0 : lines.filter(({ thisQuarter }) => thisQuarter === 0).length,
  };
};
