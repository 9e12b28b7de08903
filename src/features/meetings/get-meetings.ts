import { listOpenRuns } from '#src/features/organisations/index.ts';
import type { OpenRun, OrganisationRow } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { requireCan } from './change-meetings.ts';
import { can } from './meetings.access.ts';
import { isCall, nextOf, stateOf } from './meetings.rules.ts';
import type { MeetingState } from './meetings.rules.ts';
import type { Meeting } from './meetings.types.ts';
import { readMeetings, readMeetingsOf } from './read-meetings.ts';

export type ListedMeeting = { readonly meeting: Meeting; readonly state: MeetingState };

/** To come the nearest first; those that were, and those that were cancelled, the latest first. */
export type MeetingLists = {
  readonly coming: readonly ListedMeeting[];
  readonly past: readonly ListedMeeting[];
  readonly cancelled: readonly ListedMeeting[];
};

export type MeetingsPage = MeetingLists & {
  readonly today: IsoDate;
  readonly next: Meeting | null;
  readonly mayPlan: boolean;
};

const sorted = (meetings: readonly Meeting[], today: IsoDate): MeetingLists => {
  const listed = meetings.map((meeting) => ({ meeting, state: stateOf(meeting, today) }));
  return {
    coming: listed.filter(({ state }) => state === 'coming').reverse(),
    past: listed.filter(({ state }) => state === 'toReport' || state === 'reported'),
    cancelled: listed.filter(({ state }) => state === 'cancelled'),
  };
};

/** Which meetings a page lists. */
export type Which = 'calls' | 'visits' | 'all';
const isOf =
  (which: Which) =>
  (meeting: Meeting): boolean =>
    which === 'all' || isCall(meeting) === (which === 'calls');

/** The calls, the visits, or all the meetings of one run. */
export const getMeetings = async (ctx: Context, opened: OpenRun, which: Which): Promise<MeetingsPage> => {
  requireCan(ctx, opened, 'meeting.read');
  const today = parisDate(ctx.now);
  const { meetings } = await ctx.db.read(opened.scope, (tx) => readMeetings(tx, opened.run.id, ctx.now));
  const shown = meetings.filter(isOf(which));
  return {
    ...sorted(shown, today),
    today,
    next: nextOf(shown, today),
    mayPlan: can(ctx.viewer, which === 'visits' ? 'visit.plan' : 'call.plan', opened.access),
  };
};

export type VisitsPage = MeetingLists & {
  readonly today: IsoDate;
  readonly partnerOf: (runId: string) => OrganisationRow | null;
  /** Associations at which the viewer may plan a visit, by name. */
  readonly plannable: readonly OrganisationRow[];
};

/** The visits of every association of a guide. */
export const getVisits = async (ctx: Context): Promise<VisitsPage> => {
  const today = parisDate(ctx.now);
  const runs = await listOpenRuns(ctx);
  const runIds = runs.map(({ run }) => run.id);
  const { meetings } = await ctx.db.read(ctx.viewer.scope, (tx) => readMeetingsOf(tx, runIds, ctx.now));
  const byRun = new Map(runs.map(({ run, organisation }) => [run.id, organisation]));
  return {
    ...sorted(meetings.filter(isOf('visits')), today),
    today,
    partnerOf: (runId) => byRun.get(runId) ?? null,
    plannable: runs
      .filter(({ access }) => can(ctx.viewer, 'visit.plan', access))
      .map(({ organisation }) => organisation),
  };
};
