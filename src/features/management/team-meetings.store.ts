import { inArray, max, eq } from 'drizzle-orm';
import type { DecisionState } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { knownAt } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { MeetingPlan, TeamMeeting } from './management.types.ts';
import type { Said } from './open-life.ts';
import { assembleMeetings } from './team-meetings.rules.ts';

/**
 * Every team meeting of these associations, the oldest first, as they were known at an instant: five queries, however
 * many they are.
 */
export const listTeamMeetings = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant = Number.MAX_SAFE_INTEGER,
): Promise<TeamMeeting[]> => {
  const ids = [...organisationIds];
  const { teamMeeting, teamMeetingVersion, teamMeetingPresence, teamDecision, teamDecisionState } = tx.t;
  const meetings = await tx.q.select().from(teamMeeting).where(inArray(teamMeeting.organisationId, ids));
  if (meetings.length === 0) return [];
  const versions = await tx.q
    .select()
    .from(teamMeetingVersion)
    .where(inArray(teamMeetingVersion.organisationId, ids));
  const presences = await tx.q
    .select()
    .from(teamMeetingPresence)
    .where(inArray(teamMeetingPresence.organisationId, ids));
  const decisions = await tx.q.select().from(teamDecision).where(inArray(teamDecision.organisationId, ids));
  const states = await tx.q
    .select()
    .from(teamDecisionState)
    .where(inArray(teamDecisionState.organisationId, ids));
  return assembleMeetings({
    meetings,
    versions: knownAt(versions, at),
    presences: knownAt(presences, at),
    decisions: knownAt(decisions, at),
    states: knownAt(states, at),
  });
};

export const insertMeeting = async (
  tx: WriteTx,
  row: Said & { readonly id: string; readonly runId: string },
): Promise<void> => {
  await tx.q.insert(tx.t.teamMeeting).values(row).returning({ id: tx.t.teamMeeting.id });
};

type Version = MeetingPlan & { readonly held: boolean; readonly cancelled: boolean };

/** One more version, later than the one before even in the same millisecond. */
export const insertVersion = async (
  tx: WriteTx,
  { recordedAt, ...said }: Said,
  { meetingId, version }: { meetingId: string; version: Version },
): Promise<void> => {
  const { teamMeetingVersion } = tx.t;
  const [last] = await tx.q
    .select({ at: max(teamMeetingVersion.recordedAt).mapWith(Number) })
    .from(teamMeetingVersion)
    .where(eq(teamMeetingVersion.meetingId, meetingId));
  const { onDate, startsAt, minutes, place, agenda, held, cancelled } = version;
  await tx.q
    .insert(teamMeetingVersion)
    .values({
      ...{ id: newId(), meetingId, ...said, recordedAt: Math.max(recordedAt, (last?.at ?? 0) + 1) },
      ...{ onDate, startsAt, minutes, place, agenda, held, cancelled },
    })
    .returning({ id: teamMeetingVersion.id });
};

export const insertPresences = async (
  tx: WriteTx,
  said: Said & { readonly meetingId: string },
  people: readonly { readonly personId: string; readonly present: boolean }[],
): Promise<void> => {
  const { teamMeetingPresence } = tx.t;
  await tx.q
    .insert(teamMeetingPresence)
    .values(people.map((one) => ({ id: newId(), ...said, ...one })))
    .returning({ id: teamMeetingPresence.id });
};

export const insertDecision = async (
  tx: WriteTx,
  row: Said & {
    readonly id: string;
    readonly meetingId: string;
    readonly text: string;
    readonly owner: string | null;
    readonly dueOn: IsoDate | null;
  },
): Promise<void> => {
  await tx.q.insert(tx.t.teamDecision).values(row).returning({ id: tx.t.teamDecision.id });
};

/** What became of a decision, later than what was said before. */
export const insertDecisionState = async (
  tx: WriteTx,
  { recordedAt, ...said }: Said,
  { decisionId, state }: { decisionId: string; state: DecisionState },
): Promise<void> => {
  const { teamDecisionState } = tx.t;
  const [last] = await tx.q
    .select({ at: max(teamDecisionState.recordedAt).mapWith(Number) })
    .from(teamDecisionState)
    .where(eq(teamDecisionState.decisionId, decisionId));
  const later = Math.max(recordedAt, (last?.at ?? 0) + 1);
  await tx.q
    .insert(teamDecisionState)
    .values({ id: newId(), decisionId, state, ...said, recordedAt: later })
    .returning({ id: teamDecisionState.id });
};
