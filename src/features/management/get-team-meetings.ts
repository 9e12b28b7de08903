import { listMembers } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { teamOn } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './management.access.ts';
import type { TeamMeeting } from './management.types.ts';
import { messengersOn } from './messengers.rules.ts';
import { openLife } from './open-life.ts';
import { attendanceShare, sortedMeetings } from './team-meetings.rules.ts';
import type { Attendance } from './team-meetings.rules.ts';
import { listTeamMeetings } from './team-meetings.store.ts';
import { meetingIn } from './write-team-meeting.ts';

/** A meeting of the list, with how many messengers came out of those expected. */
export type ListedMeeting = TeamMeeting & { readonly attendance: Attendance | null };
export type TeamMeetingsPage = Record<'coming' | 'past' | 'cancelled', readonly ListedMeeting[]> & {
  readonly today: IsoDate;
  readonly attendance: Attendance | null;
  /** Decisions under way, all meetings together, the nearest day first. */
  readonly open: readonly (TeamMeeting['decisions'][number] & { readonly meetingId: string })[];
  readonly editable: boolean;
};

/** The meetings of the viewer's team. */
export const getTeamMeetings = async (ctx: Context): Promise<TeamMeetingsPage> => {
  const { scope, organisation, access } = await openLife(ctx, 'life.read');
  const { meetings, members } = await ctx.db.read(scope, async (tx) => ({
    meetings: await listTeamMeetings(tx, [organisation.id]),
    members: await listMembers(tx, organisation.id),
  }));
  const expectedOn = (day: IsoDate): readonly string[] => messengersOn(members, day);
  const today = parisDate(ctx.now);
  const listed = (rows: readonly TeamMeeting[]): ListedMeeting[] =>
    rows.map((row) => ({ ...row, attendance: attendanceShare([row], expectedOn) }));
  const { coming, past, cancelled } = sortedMeetings(meetings, today);
  return {
    ...{ coming: listed(coming), past: listed(past), cancelled: listed(cancelled), today },
    attendance: attendanceShare(meetings, expectedOn),
    open: meetings
      .flatMap(({ id, decisions }) => decisions.map((one) => ({ ...one, meetingId: id })))
      .filter(({ state }) => state === 'underWay')
      .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')),
    editable: can(ctx.viewer, 'life.write', access),
  };
};

export type TeamMeetingPage = {
  readonly meeting: TeamMeeting;
  /** The people of the team that day, by name, and whether each was there. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly present: boolean }[];
  readonly begun: boolean;
  readonly editable: boolean;
  readonly association: OpenRun['organisation']['name'];
};

/** One meeting with its people; the same 404 for another association's as for none. */
export const getTeamMeeting = async (ctx: Context, id: string): Promise<TeamMeetingPage> => {
  const { scope, organisation, access } = await openLife(ctx, 'life.read');
  const { meeting, members } = await ctx.db.read(scope, async (tx) => ({
    meeting: await meetingIn(tx, organisation.id, id),
    members: await listMembers(tx, organisation.id),
  }));
  return {
    meeting,
    people: teamOn(members, meeting.onDate).map((person) => ({
      ...person,
      present: meeting.present?.has(person.id) === true,
    })),
    begun: meeting.onDate <= parisDate(ctx.now),
    editable: can(ctx.viewer, 'life.write', access),
    association: organisation.name,
  };
};
