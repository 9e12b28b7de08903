import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Done, Edge } from '#src/shared/action.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { decideInCall } from './decide-in-call.ts';
import { keepNotes } from './keep-notes.ts';
import type { NotesSent } from './keep-notes.ts';
import { rolesOf } from './meetings.access.ts';
import {
  moveInput,
  nothing,
  notesInput,
  planCallInput,
  planVisitInput,
  pointInput,
  pointRemovedInput,
  reportInput,
  settleInput,
} from './meetings.schema.ts';
import { notesIn } from './minutes.rules.ts';
import { moveMeeting, planMeeting, setMeetingCancelled } from './plan-meeting.ts';
import { reportVisit } from './report-visit.ts';
import { sendMinutes } from './send-minutes.ts';
import { addPoint, removePoint } from './write-points.ts';
import { settlePromise } from './write-promises.ts';

/** The run of the page: a partner's by its slug, else the viewer's own. */
const runOf = (ctx: Context, { params }: Edge): Promise<OpenRun> =>
  params['slug'] === undefined ? openOwnRun(ctx) : openPartnerRun(ctx, params['slug']);
const meetingOf = ({ params }: Edge): string => params['id'] ?? '';
const here = ({ url }: Edge, anchor = ''): string => `${url.pathname}${anchor}`;

/** Dates: set, moved, cancelled, put back; the meeting is the page's. */
const planning: Readonly<Record<string, Action>> = {
  planCall: defineAction({
    roles: rolesOf('call.plan'),
    input: planCallInput,
    run: async (ctx, when, edge) => {
      const id = await planMeeting(ctx, await runOf(ctx, edge), { ...when, kind: 'call', title: null });
      return { to: `${here(edge)}/${id}`, notice: 'meetings.planned' };
    },
  }),
  planVisit: defineAction({
    roles: rolesOf('visit.plan'),
    input: planVisitInput,
    run: async (ctx, { partner, ...visit }, edge) => {
      const slug = edge.params['slug'] ?? partner;
      if (slug === undefined) throw new AppError('meetings.partner', {}, { partner: 'meetings.partner' });
      const opened = await openPartnerRun(ctx, slug);
      const id = await planMeeting(ctx, opened, { ...visit, title: null });
      return { to: routes.partnerVisit(slug, id), notice: 'meetings.planned' };
    },
  }),
  move: defineAction({
    roles: rolesOf('call.plan'),
    input: moveInput,
    run: async (ctx, when, edge) => {
      await moveMeeting(ctx, await runOf(ctx, edge), { ...when, meetingId: meetingOf(edge) });
      return { to: here(edge), notice: 'meetings.moved' };
    },
  }),
  cancel: defineAction({
    roles: rolesOf('call.plan'),
    input: nothing,
    run: async (ctx, _input, edge) => cancels(ctx, edge, true),
  }),
  restore: defineAction({
    roles: rolesOf('call.plan'),
    input: nothing,
    run: async (ctx, _input, edge) => cancels(ctx, edge, false),
  }),
};

const cancels = async (ctx: Context, edge: Edge, cancelled: boolean): Promise<Done> => {
  await setMeetingCancelled(ctx, await runOf(ctx, edge), { meetingId: meetingOf(edge), cancelled });
  return { to: here(edge), notice: cancelled ? 'meetings.cancelled' : 'meetings.restored' };
};

/**
 * One form, several buttons: to keep the notes, to decide on a line, to send. Whatever is pressed, every note of the page
 * comes with it.
 */
const notes = defineAction({
  roles: rolesOf('minutes.write'),
  input: notesInput,
  run: async (ctx: Context, { attempt, draft, _draft, _decide }, edge) => {
    const opened = await runOf(ctx, edge);
    const sent: NotesSent = { meetingId: meetingOf(edge), notes: notesIn(edge.form), stamp: draft };
    if (_decide !== null) {
      const [what = '', key = ''] = _decide.split(' ');
      const notice = await decideInCall(ctx, opened, sent, { what, key });
      return { to: here(edge, `#l-${anchorOf(key || what)}`), notice };
    }
    if (_draft !== null) {
      const stamp = await keepNotes(ctx, opened, sent);
      // The island stays on its page and goes on from this draft.
      return { to: here(edge, _draft === 'auto' ? `#${stamp}` : ''), notice: 'meetings.notes-kept' };
    }
    await sendMinutes(ctx, opened, { ...sent, attempt });
    return { to: here(edge), notice: 'meetings.minutes-sent' };
  },
});
/** Where the eye stays after a decision: the line it was taken on. */
const anchorOf = (key: string): string => key.replaceAll(/[^\w-]/g, '-');

const writing: Readonly<Record<string, Action>> = {
  addPoint: defineAction({
    roles: rolesOf('point.write'),
    input: pointInput,
    run: async (ctx, { point: text }, edge) => {
      await addPoint(ctx, await runOf(ctx, edge), { meetingId: meetingOf(edge), text });
      return { to: here(edge, '#points'), notice: 'meetings.point-added' };
    },
  }),
  removePoint: defineAction({
    roles: rolesOf('point.write'),
    input: pointRemovedInput,
    run: async (ctx, { pointId }, edge) => {
      await removePoint(ctx, await runOf(ctx, edge), { meetingId: meetingOf(edge), pointId });
      return { to: here(edge, '#points'), notice: 'meetings.point-removed' };
    },
  }),
  settlePromise: defineAction({
    roles: rolesOf('promise.settle'),
    input: settleInput,
    run: async (ctx, input, edge) => {
      await settlePromise(ctx, await runOf(ctx, edge), input);
      return { to: here(edge, '#promesses'), notice: 'meetings.promise-settled' };
    },
  }),
  report: defineAction({
    roles: rolesOf('report.write'),
    input: reportInput,
    run: async (ctx, input, edge) => {
      await reportVisit(ctx, await runOf(ctx, edge), { ...input, meetingId: meetingOf(edge) });
      return { to: here(edge), notice: 'meetings.report-sent' };
    },
  }),
};

export const meetingsActions: Readonly<Record<string, Action>> = { ...planning, notes, ...writing };
