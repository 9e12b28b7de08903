import type { Role } from '#db/schema/lists.ts';
import { createAccount, emailText, inviteAccount } from '#src/features/accounts/index.ts';
import type { Context } from '#src/shared/context.ts';
import { scopeIn } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { canOnNetwork } from './organisations.access.ts';
import { listMembers } from './organisations.store.ts';
import { endMembership, findAccountOfPerson, insertMembership, insertPerson } from './people.store.ts';

/** Roles that sign in by e-mail, by the kind of organisation that head office adds them to. */
export const addableRoles = {
  partner: ['manager', 'director', 'staff'],
  networkHead: ['mentor', 'headOffice'],
} as const satisfies Record<string, readonly Role[]>;

export type NewPerson = { name: string; email: string; role: Role };

/** A person with an account and a role in an organisation; returns her id. Her link is made apart. */
export const addPerson = async (
  { db, viewer, now }: Context,
  where: { organisationId: string; kind: keyof typeof addableRoles },
  input: NewPerson,
): Promise<string> => {
  if (!canOnNetwork(viewer, 'partners.readAll')) throw forbidden();
  if (!(addableRoles[where.kind] as readonly Role[]).includes(input.role)) {
    throw new AppError('organisations.person-role', {}, { role: 'organisations.person-role' });
  }
  const email = emailText.safeParse(input.email);
  if (!email.success) throw new AppError('accounts.email-shape', {}, { email: 'accounts.email-shape' });
  const personId = newId();
  const startsOn = parisDate(now);
  await db.write(scopeIn(viewer, where.organisationId), async (tx) => {
    await insertPerson(tx, {
      id: personId,
      organisationId: where.organisationId,
      displayName: input.name,
      now,
    });
    await insertMembership(tx, {
      personId,
      organisationId: where.organisationId,
      role: input.role,
      startsOn,
    });
    await createAccount(tx, { personId, email: email.data, now });
    tx.audit({
      action: 'organisations.person-added',
      object: `person:${personId}`,
      payload: { role: input.role },
    });
  });
  return personId;
};

/** A one-time link for a person, to be handed over by hand: it is shown once and stored as a hash. */
export const makeLink = async (
  { db, viewer, now }: Context,
  organisationId: string,
  personId: string,
): Promise<string> => {
  if (!canOnNetwork(viewer, 'partners.readAll')) throw forbidden();
  return db.write(scopeIn(viewer, organisationId), async (tx) => {
    const account = await findAccountOfPerson(tx, personId, organisationId);
    if (account === null) throw notFound();
    return inviteAccount(tx, account.accountId, now);
  });
};

/** Ends a role from tomorrow on; the person is signed out of it at her next request after today. */
export const endRole = async (
  { db, viewer, now }: Context,
  organisationId: string,
  membershipId: string,
): Promise<void> => {
  if (!canOnNetwork(viewer, 'partners.readAll')) throw forbidden();
  await db.write(scopeIn(viewer, organisationId), async (tx) => {
    const members = await listMembers(tx, organisationId);
    const ending = members.find((member) => member.membershipId === membershipId);
    const colleagues = members.filter(({ role, endsOn }) => role === 'headOffice' && endsOn === null);
    if (ending?.role === 'headOffice' && colleagues.length === 1) {
      throw new AppError('organisations.last-head-office');
    }
    if (!(await endMembership(tx, { membershipId, organisationId, endsOn: parisDate(now) })))
      throw notFound();
    tx.audit({ action: 'organisations.role-ended', object: `membership:${membershipId}` });
  });
};
