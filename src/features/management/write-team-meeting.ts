import type { DecisionState } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import { presenceChanges, teamOn } from '#src/features/training/index.ts';
import type { SaidPresence } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { says } from '#src/shared/says.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { isFarDay } from './far-date.rules.ts';
import type { MeetingPlan, TeamMeeting } from './management.types.ts';
import { changeLife } from './open-life.ts';
import { askHours } from './planned-hours.ts';
import { teamLines } from './planned-hours.rules.ts';
import type { PlannedLine } from './planned-hours.rules.ts';
import {
  insertDecision,
  insertDecisionState,
  insertMeeting,
  insertPresences,
  insertVersion,
  listTeamMeetings,
} from './team-meetings.store.ts';

const refuseFarDay = (field: string, day: IsoDate | null, now: number): void => {
  if (isFarDay(day, parisDate(now)))
    throw new AppError('management.date', {}, { [field]: 'management.date' });
};

/** A meeting of the viewer's association; another one's is like none. */
export const meetingIn = async (tx: ReadTx, organisationId: string, id: string): Promise<TeamMeeting> => {
  const found = (await listTeamMeetings(tx, [organisationId])).find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return found;
};

/** « Prévoir quand même »: hours beyond a contract. */
type Anyway = { readonly anyway?: boolean | undefined };
const linesOf = async (
  tx: ReadTx,
  organisationId: string,
  meeting: Pick<TeamMeeting, 'onDate' | 'minutes' | 'present'>,
): Promise<PlannedLine[]> => teamLines('meetings', await listMembers(tx, organisationId), meeting);

/** A meeting to come, or one that was held before Essaim knew; answers its id. Sent twice, it is planned once. */
export const planTeamMeeting = (
  ctx: Context,
  { anyway = false, ...plan }: MeetingPlan & Anyway,
): Promise<string> => {
  refuseFarDay('onDate', plan.onDate, ctx.now);
  return changeLife(ctx, 'life.write', async (tx, said, { run }) => {
    const meetings = await listTeamMeetings(tx, [said.organisationId]);
    const planned = meetings.find((one) => says(one, { ...plan, cancelled: false }));
    const id = planned?.id ?? newId();
    const repeated = planned !== undefined;
    if (!repeated) {
      const lines = await linesOf(tx, said.organisationId, { ...plan, present: null });
      await askHours(tx, said.organisationId, { lines, instead: [], anyway });
      await insertMeeting(tx, { id, runId: run.id, ...said });
      await insertVersion(tx, said, { meetingId: id, version: { ...plan, held: false, cancelled: false } });
    }
    tx.audit({
      action: 'management.meeting-planned',
      object: `team-meeting:${id}`,
      payload: repeated ? { repeated } : {},
    });
    return id;
  });
};

/** Moves a meeting or changes what will be said there; refused when somebody else said otherwise since (R17). */
export const changeTeamMeeting = (
  ctx: Context,
  {
    meetingId,
    seen,
    anyway = false,
    ...plan
  }: MeetingPlan & Anyway & { readonly meetingId: string; readonly seen: string },
): Promise<void> => {
  refuseFarDay('onDate', plan.onDate, ctx.now);
  return changeLife(ctx, 'life.write', async (tx, said) => {
    const meeting = await meetingIn(tx, said.organisationId, meetingId);
    const repeated = meeting.versionId !== seen;
    if (repeated && !says(meeting, plan)) throw new AppError('management.changed-since');
    const { held, cancelled, present } = meeting;
    if (held && plan.onDate > parisDate(ctx.now))
      throw new AppError('management.was-held', {}, { onDate: 'management.was-held' });
    if (!cancelled && !repeated)
      await askHours(tx, said.organisationId, {
        lines: await linesOf(tx, said.organisationId, { ...plan, present }),
        instead: await linesOf(tx, said.organisationId, meeting),
        anyway,
      });
    if (!repeated) await insertVersion(tx, said, { meetingId, version: { ...plan, held, cancelled } });
    tx.audit({
      action: 'management.meeting-changed',
      object: `team-meeting:${meetingId}`,
      payload: repeated ? { repeated } : {},
    });
  });
};

/** Calls a meeting off, or puts it back; asking twice changes nothing. */
export const setMeetingCancelled = (
  ctx: Context,
  { meetingId, cancelled }: { meetingId: string; cancelled: boolean },
): Promise<void> =>
  changeLife(ctx, 'life.write', async (tx, said) => {
    const meeting = await meetingIn(tx, said.organisationId, meetingId);
    const repeated = meeting.cancelled === cancelled;
    if (!repeated) await insertVersion(tx, said, { meetingId, version: { ...meeting, cancelled } });
    tx.audit({
      action: cancelled ? 'management.meeting-cancelled' : 'management.meeting-restored',
      object: `team-meeting:${meetingId}`,
      payload: repeated ? { repeated } : {},
    });
  });

/** Who was there: the meeting was held. One more fact for each person whose presence changes. */
export const recordAttendance = (
  ctx: Context,
  { meetingId, ...presence }: SaidPresence & { readonly meetingId: string },
): Promise<void> =>
  changeLife(ctx, 'life.write', async (tx, said) => {
    const meeting = await meetingIn(tx, said.organisationId, meetingId);
    if (meeting.cancelled) throw new AppError('management.cancelled');
    if (meeting.onDate > parisDate(ctx.now)) throw new AppError('management.to-come');
    const team = teamOn(await listMembers(tx, said.organisationId), meeting.onDate);
    const changes = presenceChanges(team, meeting.present, presence);
    if (changes.length > 0) await insertPresences(tx, { ...said, meetingId }, changes);
    if (!meeting.held) await insertVersion(tx, said, { meetingId, version: { ...meeting, held: true } });
    const payload = { changed: changes.length };
    tx.audit({ action: 'management.attendance-recorded', object: `team-meeting:${meetingId}`, payload });
  });

/** What the team decided, by which function and until when. Sent twice, it was decided once. */
export const addDecision = (
  ctx: Context,
  {
    meetingId,
    ...decision
  }: { meetingId: string; text: string; owner: string | null; dueOn: IsoDate | null },
): Promise<void> => {
  refuseFarDay('dueOn', decision.dueOn, ctx.now);
  return changeLife(ctx, 'life.write', async (tx, said) => {
    const { decisions } = await meetingIn(tx, said.organisationId, meetingId);
    const repeated = decisions.some((one) => says(one, { ...decision, state: 'underWay' }));
    if (!repeated) await insertDecision(tx, { id: newId(), ...said, meetingId, ...decision });
    tx.audit({
      action: 'management.decision-added',
      object: `team-meeting:${meetingId}`,
      payload: repeated ? { repeated } : {},
    });
  });
};

/** What became of a decision; taking it up again undoes the two others. */
export const settleDecision = (
  ctx: Context,
  { meetingId, decisionId, state }: { meetingId: string; decisionId: string; state: DecisionState },
): Promise<void> =>
  changeLife(ctx, 'life.write', async (tx, said) => {
    const { decisions } = await meetingIn(tx, said.organisationId, meetingId);
    if (!decisions.some(({ id }) => id === decisionId)) throw notFound();
    await insertDecisionState(tx, said, { decisionId, state });
    tx.audit({ action: 'management.decision-settled', object: `team-decision:${decisionId}` });
  });
