import { and, eq, gt, gte, isNull, or } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { AssignmentKind, Role } from '#db/schema/lists.ts';
import type { Instant } from '#src/shared/time.ts';
import { newId } from '#src/shared/ids.ts';

export const insertPerson = async (
  tx: WriteTx,
  row: { id: string; organisationId: string; displayName: string; now: number },
): Promise<void> => {
  const { person } = tx.t;
  await tx.q
    .insert(person)
    .values({
      id: row.id,
      organisationId: row.organisationId,
      displayName: row.displayName,
      recordedAt: row.now,
    })
    .returning({ id: person.id });
};

export const renamePerson = async (
  tx: WriteTx,
  row: { personId: string; organisationId: string; displayName: string },
): Promise<void> => {
  const { person } = tx.t;
  await tx.q
    .update(person)
    .set({ displayName: row.displayName })
    .where(and(eq(person.id, row.personId), eq(person.organisationId, row.organisationId)))
    .returning({ id: person.id });
};

/** The professional number of a person of the organisation; null takes it away. */
export const updatePhone = async (
  tx: WriteTx,
  row: { personId: string; organisationId: string; phone: string | null },
): Promise<void> => {
  const { person } = tx.t;
  await tx.q
    .update(person)
    .set({ phone: row.phone })
    .where(and(eq(person.id, row.personId), eq(person.organisationId, row.organisationId)))
    .returning({ id: person.id });
};

/** Who holds a role in the organisation that day, with the number she shows, if any. */
export const listPhones = (
  tx: ReadTx,
  { organisationId, role, today }: { organisationId: string; role: Role; today: string },
): Promise<{ personId: string; name: string; phone: string | null }[]> => {
  const { membership, person } = tx.t;
  return tx.q
    .select({ personId: person.id, name: person.displayName, phone: person.phone })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        eq(membership.role, role),
        or(isNull(membership.endsOn), gte(membership.endsOn, today)),
      ),
    );
};

export const insertMembership = async (
  tx: WriteTx,
  row: { personId: string; organisationId: string; role: Role; startsOn: string },
): Promise<string> => {
  const id = newId();
  await tx.q
    .insert(tx.t.membership)
    .values({ id, ...row })
    .returning({ id: tx.t.membership.id });
  return id;
};

/** Ends a membership of the organisation; false when there is no such open one. */
export const endMembership = async (
  tx: WriteTx,
  row: { membershipId: string; organisationId: string; endsOn: string },
): Promise<boolean> => {
  const { membership } = tx.t;
  const ended = await tx.q
    .update(membership)
    .set({ endsOn: row.endsOn })
    .where(
      and(
        eq(membership.id, row.membershipId),
        eq(membership.organisationId, row.organisationId),
        isNull(membership.endsOn),
      ),
    )
    .returning({ id: membership.id });
  return ended.length === 1;
};

/** Takes back the end of a membership of the organisation. */
export const reopenMembership = async (
  tx: WriteTx,
  row: { membershipId: string; organisationId: string },
): Promise<void> => {
  const { membership } = tx.t;
  await tx.q
    .update(membership)
    .set({ endsOn: null })
    .where(and(eq(membership.id, row.membershipId), eq(membership.organisationId, row.organisationId)))
    .returning({ id: membership.id });
};

export const insertAssignment = async (
  tx: WriteTx,
  row: {
    runId: string;
    organisationId: string;
    personId: string;
    kind: AssignmentKind;
    startsOn: string;
    endsOn: string | null;
    now: number;
  },
): Promise<void> => {
  const { now, ...columns } = row;
  await tx.q
    .insert(tx.t.mentorAssignment)
    .values({ id: newId(), ...columns, recordedAt: now })
    .returning({ id: tx.t.mentorAssignment.id });
};

/** Ends the assignment on its last day, earlier than foreseen at most; false when it is over already. */
export const endAssignment = async (
  tx: WriteTx,
  row: { assignmentId: string; organisationId: string; endsOn: string; now: Instant },
): Promise<boolean> => {
  const { mentorAssignment } = tx.t;
  const ended = await tx.q
    .update(mentorAssignment)
    .set({ endsOn: row.endsOn, endRecordedAt: row.now })
    .where(
      and(
        eq(mentorAssignment.id, row.assignmentId),
        eq(mentorAssignment.organisationId, row.organisationId),
        or(isNull(mentorAssignment.endsOn), gt(mentorAssignment.endsOn, row.endsOn)),
      ),
    )
    .returning({ id: mentorAssignment.id });
  return ended.length === 1;
};

/** The account behind a person of the organisation, to make a new link for her; null when she has none. */
export const findAccountOfPerson = async (
  tx: ReadTx,
  personId: string,
  organisationId: string,
): Promise<{ accountId: string; email: string | null } | null> => {
  const { accountPerson, account, person } = tx.t;
  const rows = await tx.q
    .select({ accountId: account.id, email: account.emailKey })
    .from(accountPerson)
    .innerJoin(account, eq(account.id, accountPerson.accountId))
    .innerJoin(person, eq(person.id, accountPerson.personId))
    .where(and(eq(person.id, personId), eq(person.organisationId, organisationId)));
  return rows[0] ?? null;
};
