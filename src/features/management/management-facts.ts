import type { ReadTx } from '#db/types.ts';
import { listMembers, listPauses, listRunsById } from '#src/features/organisations/index.ts';
import { knownAt, latest } from '#src/shared/facts.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { contractOn, employedOn } from './contracts.rules.ts';
import { listContracts } from './contracts.store.ts';
import { hiringMonthEnd } from './get-retention.ts';
import type { TeamMeeting } from './management.types.ts';
import { messengersOn } from './messengers.rules.ts';
import type { RecruitmentCounts } from './recruitment.rules.ts';
import { listRecruitment } from './recruitment.store.ts';
import { retention } from './retention.rules.ts';
import type { Retention } from './retention.rules.ts';
import { quarterOf } from './talks.rules.ts';
import { listTalks } from './talks.store.ts';
import { attendanceShare, heldMeetings } from './team-meetings.rules.ts';
import type { Attendance } from './team-meetings.rules.ts';
import { listTeamMeetings } from './team-meetings.store.ts';

/** The life of a team in numbers, nobody named: what the grid, the forms and the computed items read. */
export type ManagementFacts = {
  /** Meetings that were held, the oldest first, with attendance and decisions. */
  readonly meetings: readonly (Pick<TeamMeeting, 'id' | 'onDate' | 'minutes' | 'decisions'> & {
    readonly attendance: Attendance | null;
  })[];
  readonly attendance: Attendance | null;
  /** Messengers of that day, and how many had their talk in its quarter; every talk ever noted. */
  readonly talks: { readonly team: number; readonly thisQuarter: number; readonly all: number };
  /** Messengers under contract that day, and how many of those contracts are permanent. */
  readonly contracts: { readonly active: number; readonly permanent: number; readonly referred: number };
  readonly sinceHiring: Retention | null;
  readonly sixMonths: Retention;
  readonly recruitment: RecruitmentCounts | null;
};

/** What was known of the teams of these runs at an instant, by run. */
export const managementFacts = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, ManagementFacts>> => {
  const runs = await listRunsById(tx, runIds);
  const organisationIds = runs.map(({ organisationId }) => organisationId);
  const [meetings, talks] = [
    await listTeamMeetings(tx, organisationIds, at),
    knownAt(await listTalks(tx, organisationIds), at),
  ];
  const contracts = knownAt(await listContracts(tx, organisationIds), at);
  const recruitment = knownAt(await listRecruitment(tx, runIds), at);
  const pauses = knownAt(await listPauses(tx, runIds), at);
  const today = parisDate(at);
  const found = new Map<string, ManagementFacts>();
  for (const run of runs) {
    const ofOrganisation = <T extends { readonly organisationId: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ organisationId }) => organisationId === run.organisationId);
    const members = await listMembers(tx, run.organisationId);
    const team = { members, contracts: ofOrganisation(contracts) };
    const hired = hiringMonthEnd({ run, pauses: pauses.filter(({ runId }) => runId === run.id) }, today);
    found.set(run.id, {
      ...heldWith(ofOrganisation(meetings), members),
      talks: talksOf(ofOrganisation(talks), messengersOn(members, today), today),
      contracts: contractsOf(team, today),
      sinceHiring: hired === null ? null : retention(team, hired, today),
      sixMonths: retention(team, addMonths(today, -6), today),
      recruitment: latest(recruitment.filter(({ runId }) => runId === run.id))?.counts ?? null,
    });
  }
  return found;
};

type Members = Awaited<ReturnType<typeof listMembers>>;

const heldWith = (
  meetings: readonly TeamMeeting[],
  members: Members,
): Pick<ManagementFacts, 'meetings' | 'attendance'> => {
  const expectedOn = (day: IsoDate): string[] => messengersOn(members, day);
  return {
    meetings: heldMeetings(meetings).map((meeting) => ({
      ...{ id: meeting.id, onDate: meeting.onDate, minutes: meeting.minutes },
      ...{ decisions: meeting.decisions, attendance: attendanceShare([meeting], expectedOn) },
    })),
    attendance: attendanceShare(meetings, expectedOn),
  };
};

const talksOf = (
  talks: readonly { personId: string; onDate: IsoDate }[],
  team: readonly string[],
  today: IsoDate,
): ManagementFacts['talks'] => {
  const { from } = quarterOf(today);
  const had = new Set(talks.filter(({ onDate }) => from <= onDate).map(({ personId }) => personId));
  return {
    team: team.length,
    thisQuarter: team.filter((id) => had.has(id)).length,
    all: talks.length,
  };
};

const contractsOf = (
  team: Parameters<typeof employedOn>[1],
  today: IsoDate,
): ManagementFacts['contracts'] => {
  const ofPerson = Map.groupBy(team.contracts, ({ personId }) => personId);
  const inForce = [...ofPerson].flatMap(([personId, own]) =>
    employedOn(personId, team, today) ? (contractOn(own, today) ?? []) : [],
  );
  return {
    active: inForce.length,
    permanent: inForce.filter(({ permanent }) => permanent).length,
    referred: inForce.filter(({ referred }) => referred).length,
  };
};
