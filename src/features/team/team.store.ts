import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, max, or } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { AssignmentFact, HelpRequest, TeamMember } from './team.rules.ts';

/** Everybody who is or was a messenger of the association, each once, by the membership that began last. */
export const listTeam = async (tx: ReadTx, organisationId: string): Promise<TeamMember[]> => {
  const { membership, person, accountPerson } = tx.t;
  const rows = await tx.q
    .select({
      personId: person.id,
      accountId: accountPerson.accountId,
      membershipId: membership.id,
      name: person.displayName,
      colour: person.pickerColour,
      picture: person.pickerPicture,
      startsOn: membership.startsOn,
      endsOn: membership.endsOn,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(accountPerson, eq(accountPerson.personId, person.id))
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, 'messenger')))
    .orderBy(desc(membership.startsOn), desc(membership.id));
  const open = rows.toSorted((a, b) => Number(b.endsOn === null) - Number(a.endsOn === null));
  return [...Map.groupBy(open, ({ personId }) => personId).values()].flatMap(([last]) => last ?? []);
};

/** Whose facts: those of an association, or of one person for herself. */
export type Of = { readonly organisationId: string } | { readonly personId: string };

export const listAssignments = (tx: ReadTx, of: Of): Promise<AssignmentFact[]> => {
  const { moduleAssignment: given } = tx.t;
  return tx.q
    .select({
      id: given.id,
      personId: given.personId,
      moduleId: given.moduleId,
      dueOn: given.dueOn,
      recordedAt: given.recordedAt,
    })
    .from(given)
    .where('personId' in of ? eq(given.personId, of.personId) : eq(given.organisationId, of.organisationId));
};

type Told = { organisationId: string; personId: string; byPersonId: string; now: number };

/** Gives, changes or withdraws: later than what was said before, even in the same millisecond. */
export const insertAssignment = async (
  tx: WriteTx,
  { now, ...row }: Told & { moduleId: string; dueOn: IsoDate | null },
): Promise<void> => {
  const { moduleAssignment: given } = tx.t;
  const [last] = await tx.q
    .select({ at: max(given.recordedAt).mapWith(Number) })
    .from(given)
    .where(and(eq(given.personId, row.personId), eq(given.moduleId, row.moduleId)));
  await tx.q
    .insert(given)
    .values({ id: newId(), ...row, recordedAt: Math.max(now, (last?.at ?? 0) + 1) })
    .returning({ id: given.id });
};

export const listHelp = (tx: ReadTx, of: Of): Promise<HelpRequest[]> => {
  const { helpRequest: asked, helpSettled: settled } = tx.t;
  return tx.q
    .select({
      id: asked.id,
      personId: asked.personId,
      moduleId: asked.moduleId,
      receivedAt: asked.receivedAt,
      settledAt: settled.recordedAt,
    })
    .from(asked)
    .leftJoin(settled, and(eq(settled.personId, asked.personId), eq(settled.requestId, asked.id)))
    .where('personId' in of ? eq(asked.personId, of.personId) : eq(asked.organisationId, of.organisationId));
};

/** Adds a request; false when this id of hers was already there (sent twice, or from a phone's outbox). */
export const insertHelp = async (
  tx: WriteTx,
  {
    now,
    ...row
  }: { id: string; personId: string; organisationId: string; moduleId: string | null; now: number },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.helpRequest)
    .values({ ...row, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: tx.t.helpRequest.id });
  return rows.length === 1;
};

/** Settles a request once, whoever presses twice. */
export const insertSettled = async (
  tx: WriteTx,
  { now, ...row }: Told & { requestId: string },
): Promise<void> => {
  await tx.q
    .insert(tx.t.helpSettled)
    .values({ id: newId(), ...row, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: tx.t.helpSettled.id });
};

export const insertSeen = async (tx: WriteTx, { now, ...row }: Told): Promise<void> => {
  await tx.q
    .insert(tx.t.progressSeen)
    .values({ id: newId(), ...row, recordedAt: now })
    .returning({ id: tx.t.progressSeen.id });
};

/** When the manager last said « J'ai vu où elle en est »; null before the first time. */
export const lastSeenAt = async (tx: ReadTx, personId: string): Promise<number | null> => {
  const { progressSeen } = tx.t;
  const rows = await tx.q
    .select({ at: max(progressSeen.recordedAt).mapWith(Number) })
    .from(progressSeen)
    .where(eq(progressSeen.personId, personId));
  return rows[0]?.at ?? null;
};

/** The last day that a phone of each account spoke to us; accounts that never did are absent. */
export const listHeard = async (
  tx: ReadTx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> => {
  const { session } = tx.t;
  const rows = await tx.q
    .select({ accountId: session.accountId, on: max(session.heardOn) })
    .from(session)
    .where(and(inArray(session.accountId, [...accountIds]), isNotNull(session.heardOn)))
    .groupBy(session.accountId);
  return new Map(rows.flatMap(({ accountId, on }) => (on === null ? [] : [[accountId, on]])));
};

export type ActiveMessenger = { runId: string; organisationId: string; personId: string };

/** The messengers of these runs' associations on a day, whatever their number: one query. */
export const listActive = (
  tx: ReadTx,
  runIds: readonly string[],
  day: IsoDate,
): Promise<ActiveMessenger[]> => {
  const { membership, programmeRun } = tx.t;
  return tx.q
    .selectDistinct({
      runId: programmeRun.id,
      organisationId: membership.organisationId,
      personId: membership.personId,
    })
    .from(membership)
    .innerJoin(programmeRun, eq(programmeRun.organisationId, membership.organisationId))
    .where(
      and(
        inArray(programmeRun.id, [...runIds]),
        eq(membership.role, 'messenger'),
        lte(membership.startsOn, day),
        or(isNull(membership.endsOn), gte(membership.endsOn, day)),
      ),
    );
};
