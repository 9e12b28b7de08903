import type { ReadTx } from '#db/types.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context, Failure } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Brief, Notes, SentMinutes } from './brief.types.ts';
import { requireCan } from './change-meetings.ts';
import { findNotes } from './keep-notes.ts';
import { can } from './meetings.access.ts';
import { isCall, stateOf } from './meetings.rules.ts';
import type { MeetingState } from './meetings.rules.ts';
import { listMinutes } from './meetings.store.ts';
import type { Meeting, PromiseFact, ReportFact } from './meetings.types.ts';
import { noNotes, notesIn, notesOf, readNotes, thaw } from './minutes.rules.ts';
import { readCall } from './read-brief.ts';
import { readMeetings } from './read-meetings.ts';
import { listReports } from './reports.store.ts';

export type PointView = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly on: IsoDate;
  /** Her own, and the call is still to be told. */
  readonly mayRemove: boolean;
};

export type MeetingView = {
  readonly meeting: Meeting;
  readonly state: MeetingState;
  readonly today: IsoDate;
  readonly points: readonly PointView[];
  readonly mayPlan: boolean;
  readonly mayPoint: boolean;
  /** The last attempt first; all of them stay. */
  readonly minutes: readonly SentMinutes[];
};

const viewOf = async (tx: ReadTx, ctx: Context, opened: OpenRun, meeting: Meeting): Promise<MeetingView> => {
  const { viewer, now } = ctx;
  const sent = await listMinutes(tx, meeting.id);
  const people = [...meeting.points, ...sent].map(({ byPersonId }) => byPersonId);
  const names = await namesOfPersons(tx, [...new Set(people)]);
  const state = stateOf(meeting, parisDate(now));
  const open = state === 'coming' || state === 'toReport';
  const mayPoint = open && can(viewer, 'point.write', opened.access);
  return {
    meeting,
    state,
    today: parisDate(now),
    points: meeting.points.map(({ id, text, byPersonId, recordedAt }) => ({
      ...{ id, text, by: names.get(byPersonId) ?? '', on: parisDate(recordedAt) },
      mayRemove: mayPoint && byPersonId === viewer.personId,
    })),
    mayPlan: state !== 'reported' && can(viewer, isCall(meeting) ? 'call.plan' : 'visit.plan', opened.access),
    mayPoint,
    minutes: sent
      .map(({ attempt, byPersonId, recordedAt, frozen }) => {
        const by = names.get(byPersonId) ?? '';
        return { attempt, by, at: recordedAt, minutes: thaw(frozen) };
      })
      .reverse(),
  };
};

export type OwnMeeting = MeetingView & {
  /** The reports of a visit that the partner reads, the last attempt first. */
  readonly reports: readonly ReportFact[];
};

/** A call or a visit as the partner reads it: when, its own points, the minutes or the report once they are there. */
export const getOwnMeeting = async (ctx: Context, opened: OpenRun, id: string): Promise<OwnMeeting> => {
  requireCan(ctx, opened, 'meeting.read');
  return ctx.db.read(opened.scope, async (tx) => {
    const { meetings } = await readMeetings(tx, opened.run.id, ctx.now);
    const meeting = meetings.find((one) => one.id === id);
    if (meeting === undefined) throw notFound();
    const reports = isCall(meeting) ? [] : await listReports(tx, id);
    // The last word on being shared is the last attempt's.
    const shown = reports.at(-1)?.shared === true ? reports.filter(({ shared }) => shared).reverse() : [];
    return { ...(await viewOf(tx, ctx, opened, meeting)), reports: shown };
  });
};

export type CallPage = MeetingView & {
  readonly brief: Brief | null;
  readonly promises: readonly PromiseFact[];
  /** She takes the notes: null for who only reads. */
  readonly form: {
    readonly notes: Notes;
    readonly stamp: string;
    /** The number of the minutes that this form would send. */
    readonly attempt: number;
    /** The day has come. */
    readonly held: boolean;
    /** R17: what was kept elsewhere, when a post was refused for it. */
    readonly other: Notes | null;
  } | null;
};

/** The brief of a call, which becomes its minutes, for a guide of the run. */
export const getCall = async (
  ctx: Context,
  opened: OpenRun,
  id: string,
  failure: Failure | null,
): Promise<CallPage> => {
  requireCan(ctx, opened, 'meeting.read');
  return ctx.db.read(opened.scope, async (tx) => {
    const { meeting, brief, promises } = await readCall(tx, ctx, opened, id);
    const view = await viewOf(tx, ctx, opened, meeting);
    const writes = can(ctx.viewer, 'minutes.write', opened.access) && !meeting.cancelled;
    if (!writes) return { ...view, brief, promises, form: null };
    const kept = await findNotes(tx, ctx, opened, id);
    const [last] = view.minutes;
    const stored =
      kept !== null ? readNotes(kept.text) : last === undefined ? noNotes : notesOf(last.minutes);
    const refused = failure?.action === 'meetings.notes' ? failure : null;
    return {
      ...{ ...view, brief, promises },
      form: {
        notes: refused === null ? stored : notesIn(refused.values),
        stamp: String(kept?.updatedAt ?? ''),
        attempt: meeting.attempts + 1,
        held: meeting.when.onDate <= view.today,
        other: refused?.code === 'meetings.notes-elsewhere' ? stored : null,
      },
    };
  });
};
