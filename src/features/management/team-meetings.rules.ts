/** Team meetings (J05.6, J08.2, P4): of each thing the last word counts. */
import type { DecisionState } from '#db/schema/lists.ts';
import { latest } from '#src/shared/facts.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { MeetingPlan, TeamMeeting } from './management.types.ts';

type Fact = { readonly id: string; readonly recordedAt: Instant };
export type MeetingRows = {
  readonly meetings: readonly (Fact & { readonly runId: string; readonly organisationId: string })[];
  readonly versions: readonly (Fact &
    MeetingPlan & { readonly meetingId: string; readonly held: boolean; readonly cancelled: boolean })[];
  readonly presences: readonly (Fact & {
    readonly meetingId: string;
    readonly personId: string;
    readonly present: boolean;
  })[];
  readonly decisions: readonly (Fact & {
    readonly meetingId: string;
    readonly text: string;
    readonly owner: string | null;
    readonly dueOn: IsoDate | null;
  })[];
  readonly states: readonly (Fact & { readonly decisionId: string; readonly state: DecisionState })[];
};

const lastOfEach = <F extends Fact>(facts: readonly F[], keyOf: (fact: F) => string): F[] =>
  [...Map.groupBy(facts, keyOf).values()].flatMap((own) => latest(own) ?? []);

/** Every meeting of these rows, the oldest day first. A decision is under way until somebody says otherwise. */
export const assembleMeetings = (rows: MeetingRows): TeamMeeting[] => {
  const states = new Map(
    lastOfEach(rows.states, ({ decisionId }) => decisionId).map(({ decisionId, state }) => [
      decisionId,
      state,
    ]),
  );
  const of = <T extends { readonly meetingId: string }>(all: readonly T[], id: string): T[] =>
    all.filter(({ meetingId }) => meetingId === id);
  return rows.meetings
    .flatMap(({ id, runId, organisationId, recordedAt }) => {
      const version = latest(of(rows.versions, id));
      if (version === null) return [];
      const said = lastOfEach(of(rows.presences, id), ({ personId }) => personId);
      const { onDate, startsAt, minutes, place, agenda, held, cancelled } = version;
      return {
        ...{ id, runId, organisationId, recordedAt, onDate, startsAt, minutes, place, agenda },
        ...{ held, cancelled, versionId: version.id, changedAt: version.recordedAt },
        present:
          said.length === 0
            ? null
            : new Set(said.filter(({ present }) => present).map(({ personId }) => personId)),
        decisions: of(rows.decisions, id)
          .sort((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
          .map(({ id: decisionId, text, owner, dueOn }) => ({
            ...{ id: decisionId, text, owner, dueOn },
            state: states.get(decisionId) ?? 'underWay',
          })),
      };
    })
    .sort((a, b) => a.onDate.localeCompare(b.onDate) || (a.id < b.id ? -1 : 1));
};

/** Meetings that took place: their attendance was entered and nobody called them off. */
export const heldMeetings = (meetings: readonly TeamMeeting[]): TeamMeeting[] =>
  meetings.filter(({ held, cancelled }) => held && !cancelled);

/** How many meetings each of these months had (`2027-03`), in their order. */
export const meetingsPerMonth = (
  meetings: readonly TeamMeeting[],
  months: readonly string[],
): { readonly month: string; readonly meetings: number }[] =>
  months.map((month) => ({
    month,
    meetings: heldMeetings(meetings).filter(({ onDate }) => onDate.startsWith(month)).length,
  }));

export type Attendance = { readonly present: number; readonly expected: number };

/** Who was there among those who were expected, all meetings together; null when nobody was expected. */
export const attendanceShare = (
  meetings: readonly TeamMeeting[],
  expectedOn: (day: IsoDate) => readonly string[],
): Attendance | null => {
  const sums = heldMeetings(meetings).map(({ onDate, present }) => {
    const expected = expectedOn(onDate);
    return { expected: expected.length, present: expected.filter((id) => present?.has(id)).length };
  });
  const add = (key: keyof Attendance): number => sums.reduce((sum, one) => sum + one[key], 0);
  const [present, expected] = [add('present'), add('expected')];
  return expected === 0 ? null : { present, expected };
};

/** Those to come, the next one first; those that were, the last one first; those called off. */
export const sortedMeetings = (
  meetings: readonly TeamMeeting[],
  today: IsoDate,
): Record<'coming' | 'past' | 'cancelled', readonly TeamMeeting[]> => {
  const standing = meetings.filter(({ cancelled }) => !cancelled);
  return {
    coming: standing.filter(({ onDate, held }) => onDate >= today && !held),
    past: standing.filter(({ onDate, held }) => onDate < today || held).reverse(),
    cancelled: meetings.filter(({ cancelled }) => cancelled).reverse(),
  };
};
