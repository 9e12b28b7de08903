import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { presenceInput } from '#src/features/training/index.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { rolesOf } from './management.access.ts';
import {
  contractInput,
  decisionInput,
  meetingChangeInput,
  meetingInput,
  plannedSessionInput,
  recruitmentInput,
  settleInput,
  talkIdInput,
  talkInput,
} from './management.schema.ts';
import { planSession } from './plan-session.ts';
import { saveRecruitment } from './recruitment.ts';
import { noteTalk, setTalkRemoved } from './talks.ts';
import { writeContract } from './write-contract.ts';
import {
  addDecision,
  changeTeamMeeting,
  planTeamMeeting,
  recordAttendance,
  setMeetingCancelled,
  settleDecision,
} from './write-team-meeting.ts';

const roles = rolesOf('life.write');
const meetingOf = ({ params }: Edge): string => params['id'] ?? '';

/** The meeting is the page's. */
const meetings = {
  planMeeting: defineAction({
    roles,
    input: meetingInput,
    run: async (ctx, input) => ({
      to: routes.teamMeeting(await planTeamMeeting(ctx, input)),
      notice: 'management.meeting-planned',
    }),
  }),
  changeMeeting: defineAction({
    roles,
    input: meetingChangeInput,
    run: async (ctx, input, edge) => {
      await changeTeamMeeting(ctx, { ...input, meetingId: meetingOf(edge) });
      return { to: routes.teamMeeting(meetingOf(edge)), notice: 'management.meeting-changed' };
    },
  }),
  cancelMeeting: defineAction({
    roles,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await setMeetingCancelled(ctx, { meetingId: meetingOf(edge), cancelled: true });
      return { to: routes.teamMeeting(meetingOf(edge)), notice: 'management.meeting-cancelled' };
    },
  }),
  restoreMeeting: defineAction({
    roles,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await setMeetingCancelled(ctx, { meetingId: meetingOf(edge), cancelled: false });
      return { to: routes.teamMeeting(meetingOf(edge)), notice: 'management.meeting-restored' };
    },
  }),
  recordAttendance: defineAction({
    roles,
    input: presenceInput,
    run: async (ctx, presence, edge) => {
      await recordAttendance(ctx, { ...presence, meetingId: meetingOf(edge) });
      return { to: routes.teamMeeting(meetingOf(edge)), notice: 'management.attendance-recorded' };
    },
  }),
  addDecision: defineAction({
    roles,
    input: decisionInput,
    run: async (ctx, input, edge) => {
      await addDecision(ctx, { ...input, meetingId: meetingOf(edge) });
      return { to: routes.teamMeeting(meetingOf(edge)), notice: 'management.decision-added' };
    },
  }),
  settleDecision: defineAction({
    roles,
    input: settleInput,
    run: async (ctx, input, edge) => {
      await settleDecision(ctx, { ...input, meetingId: meetingOf(edge) });
      return { to: routes.teamMeeting(meetingOf(edge)), notice: `management.decision-${input.state}` };
    },
  }),
} as const;

/** What is planned for the whole team in a room: the hours are this feature's, the session is training's. */
const sessions = {
  planSession: defineAction({
    roles,
    input: plannedSessionInput,
    run: async (ctx, input) => ({
      to: routes.trainingSession(await planSession(ctx, input)),
      notice: 'training.session-added',
    }),
  }),
} as const;

const people = {
  noteTalk: defineAction({
    roles,
    input: talkInput,
    run: async (ctx, input) => {
      await noteTalk(ctx, input);
      return { to: routes.individualTalks(), notice: 'management.talk-noted' };
    },
  }),
  removeTalk: defineAction({
    roles,
    input: talkIdInput,
    run: async (ctx, { talkId }) => {
      await setTalkRemoved(ctx, { talkId, removed: true });
      return { to: `${routes.individualTalks()}?retire=${talkId}`, notice: 'management.talk-removed' };
    },
  }),
  restoreTalk: defineAction({
    roles,
    input: talkIdInput,
    run: async (ctx, { talkId }) => {
      await setTalkRemoved(ctx, { talkId, removed: false });
      return { to: routes.individualTalks(), notice: 'management.talk-restored' };
    },
  }),
  writeContract: defineAction({
    roles: rolesOf('contracts.write'),
    input: contractInput,
    run: async (ctx, input, edge) => {
      await writeContract(ctx, input);
      const month = edge.url.searchParams.get('mois') ?? undefined;
      return { to: routes.plannedHours(month), notice: 'management.contract-written' };
    },
  }),
  saveRecruitment: defineAction({
    roles,
    input: recruitmentInput,
    run: async (ctx, input) => {
      await saveRecruitment(ctx, input);
      return { to: routes.recruitment(), notice: 'management.recruitment-saved' };
    },
  }),
} as const;

export const managementActions: Readonly<Record<string, Action>> = { ...meetings, ...sessions, ...people };
