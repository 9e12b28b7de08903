import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { AssignmentKind, Role } from '#db/schema/lists.ts';

export type OrganisationRow = { id: string; name: string; slug: string; town: string | null };
export type RunRow = {
  id: string;
  organisationId: string;
  startMonth: string;
  endedOn: string | null;
  endReason: 'adopted' | 'stopped' | null;
  recordedAt: number;
};
export type PauseRow = {
  id: string;
  runId: string;
  startsOn: string;
  endsOn: string | null;
  reason: string;
  byPersonId: string;
  recordedAt: number;
  cancelsId: string | null;
};
export type AssignmentRow = {
  id: string;
  runId: string;
  personId: string;
  displayName: string;
  kind: AssignmentKind;
  startsOn: string;
  endsOn: string | null;
  recordedAt: number;
  endRecordedAt: number | null;
};
export type MemberRow = {
  membershipId: string;
  personId: string;
  displayName: string;
  role: Role;
  startsOn: string;
  endsOn: string | null;
};

const organisationColumns = ({ organisation }: ReadTx['t']) => ({
  id: organisation.id,
  name: organisation.name,
  slug: organisation.slug,
  town: organisation.town,
});
const runColumns = ({ programmeRun }: ReadTx['t']) => ({
  id: programmeRun.id,
  organisationId: programmeRun.organisationId,
  startMonth: programmeRun.startMonth,
  endedOn: programmeRun.endedOn,
  endReason: programmeRun.endReason,
  recordedAt: programmeRun.recordedAt,
});

export const findPartnerBySlug = async (tx: ReadTx, slug: string): Promise<OrganisationRow | null> => {
  const { organisation } = tx.t;
  const rows = await tx.q
    .select(organisationColumns(tx.t))
    .from(organisation)
    .where(and(eq(organisation.slug, slug), eq(organisation.kind, 'partner')));
  return rows[0] ?? null;
};

export const findOrganisation = async (tx: ReadTx, id: string): Promise<OrganisationRow | null> => {
  const rows = await tx.prepared<OrganisationRow>('organisations.organisation', (q, t) =>
    q
      .select(organisationColumns(t))
      .from(t.organisation)
      .where(eq(t.organisation.id, sql.placeholder('id'))),
  )({ id });
  return rows[0] ?? null;
};

export const listPartners = (tx: ReadTx): Promise<OrganisationRow[]> => {
  const { organisation } = tx.t;
  return tx.q.select(organisationColumns(tx.t)).from(organisation).where(eq(organisation.kind, 'partner'));
};

export const listRunsOf = (tx: ReadTx, organisationId: string): Promise<RunRow[]> =>
  tx.prepared<RunRow>('organisations.runs', (q, t) =>
    q
      .select(runColumns(t))
      .from(t.programmeRun)
      .where(eq(t.programmeRun.organisationId, sql.placeholder('organisationId'))),
  )({ organisationId });

export const listRuns = (tx: ReadTx, organisationIds: readonly string[]): Promise<RunRow[]> =>
  tx.q
    .select(runColumns(tx.t))
    .from(tx.t.programmeRun)
    .where(inArray(tx.t.programmeRun.organisationId, [...organisationIds]));

export const listRunsById = (tx: ReadTx, runIds: readonly string[]): Promise<RunRow[]> =>
  tx.q
    .select(runColumns(tx.t))
    .from(tx.t.programmeRun)
    .where(inArray(tx.t.programmeRun.id, [...runIds]));

const selectPauses = (q: ReadTx['q'], { runPause }: ReadTx['t']) =>
  q
    .select({
      id: runPause.id,
      runId: runPause.runId,
      startsOn: runPause.startsOn,
      endsOn: runPause.endsOn,
      reason: runPause.reason,
      byPersonId: runPause.byPersonId,
      recordedAt: runPause.recordedAt,
      cancelsId: runPause.cancelsId,
    })
    .from(runPause);

export const listPauses = ({ q, t }: ReadTx, runIds: readonly string[]): Promise<PauseRow[]> =>
  selectPauses(q, t).where(inArray(t.runPause.runId, [...runIds]));

export const listPausesOf = (tx: ReadTx, runId: string): Promise<PauseRow[]> =>
  tx.prepared<PauseRow>('organisations.pauses', (q, t) =>
    selectPauses(q, t).where(eq(t.runPause.runId, sql.placeholder('runId'))),
  )({ runId });

const selectAssignments = (q: ReadTx['q'], { mentorAssignment, person }: ReadTx['t']) =>
  q
    .select({
      id: mentorAssignment.id,
      runId: mentorAssignment.runId,
      personId: mentorAssignment.personId,
      displayName: person.displayName,
      kind: mentorAssignment.kind,
      startsOn: mentorAssignment.startsOn,
      endsOn: mentorAssignment.endsOn,
      recordedAt: mentorAssignment.recordedAt,
      endRecordedAt: mentorAssignment.endRecordedAt,
    })
    .from(mentorAssignment)
    .innerJoin(person, eq(person.id, mentorAssignment.personId));

export const listAssignments = ({ q, t }: ReadTx, runIds: readonly string[]): Promise<AssignmentRow[]> =>
  selectAssignments(q, t).where(inArray(t.mentorAssignment.runId, [...runIds]));

export const listAssignmentsOf = (tx: ReadTx, runId: string): Promise<AssignmentRow[]> =>
  tx.prepared<AssignmentRow>('organisations.assignments', (q, t) =>
    selectAssignments(q, t).where(eq(t.mentorAssignment.runId, sql.placeholder('runId'))),
  )({ runId });

/** Organisations that a mentor was ever assigned to; the caller checks the day. */
export const listAssignedOrganisations = async (tx: ReadTx, personId: string): Promise<string[]> => {
  const { mentorAssignment } = tx.t;
  const rows = await tx.q
    .selectDistinct({ organisationId: mentorAssignment.organisationId })
    .from(mentorAssignment)
    .where(eq(mentorAssignment.personId, personId));
  return rows.map(({ organisationId }) => organisationId);
};

/** Members of an organisation, past ones included. */
export const listMembers = (tx: ReadTx, organisationId: string): Promise<MemberRow[]> => {
  const { membership, person } = tx.t;
  return tx.q
    .select({
      membershipId: membership.id,
      personId: person.id,
      displayName: person.displayName,
      role: membership.role,
      startsOn: membership.startsOn,
      endsOn: membership.endsOn,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.organisationId, organisationId));
};

/** From when to when an association had a director. */
export const listDirectors = (
  tx: ReadTx,
  organisationId: string,
): Promise<Pick<MemberRow, 'startsOn' | 'endsOn'>[]> =>
  tx.prepared<Pick<MemberRow, 'startsOn' | 'endsOn'>>('organisations.directors', (q, { membership }) =>
    q
      .select({ startsOn: membership.startsOn, endsOn: membership.endsOn })
      .from(membership)
      .where(
        and(
          eq(membership.organisationId, sql.placeholder('organisationId')),
          eq(membership.role, 'director'),
        ),
      ),
  )({ organisationId });

export const namesOfPersons = async (tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> => {
  const { person } = tx.t;
  const rows = await tx.q
    .select({ id: person.id, name: person.displayName })
    .from(person)
    .where(inArray(person.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
};

export const insertOrganisation = async (
  tx: WriteTx,
  row: { id: string; name: string; slug: string; town: string | null; now: number },
): Promise<void> => {
  const { organisation } = tx.t;
  await tx.q
    .insert(organisation)
    .values({
      id: row.id,
      kind: 'partner',
      name: row.name,
      slug: row.slug,
      town: row.town,
      recordedAt: row.now,
    })
    .returning({ id: organisation.id });
};

export const slugTaken = async (tx: ReadTx, slug: string): Promise<boolean> => {
  const { organisation } = tx.t;
  const rows = await tx.q
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.slug, slug));
  return rows.length > 0;
};

export const insertRun = async (
  tx: WriteTx,
  row: { id: string; organisationId: string; startMonth: string; now: number },
): Promise<void> => {
  const { programmeRun } = tx.t;
  await tx.q
    .insert(programmeRun)
    .values({
      id: row.id,
      organisationId: row.organisationId,
      startMonth: row.startMonth,
      recordedAt: row.now,
    })
    .returning({ id: programmeRun.id });
};

/** A run ends once: head office says how (R23). False when it had ended already. */
export const endRun = async (
  tx: WriteTx,
  row: { runId: string; organisationId: string; endedOn: string; reason: 'adopted' | 'stopped' },
): Promise<boolean> => {
  const { programmeRun } = tx.t;
  const ended = await tx.q
    .update(programmeRun)
    .set({ endedOn: row.endedOn, endReason: row.reason })
    .where(
      and(
        eq(programmeRun.id, row.runId),
        eq(programmeRun.organisationId, row.organisationId),
        isNull(programmeRun.endedOn),
      ),
    )
    .returning({ id: programmeRun.id });
  return ended.length === 1;
};

export const insertPause = async (tx: WriteTx, row: PauseRow & { organisationId: string }): Promise<void> => {
  await tx.q.insert(tx.t.runPause).values(row).returning({ id: tx.t.runPause.id });
};
