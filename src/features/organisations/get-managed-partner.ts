import type { Role } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { activeOn } from './mentors.rules.ts';
import { openPartnerRun } from './open-run.ts';
import type { OpenRun } from './open-run.ts';
import { listMembers } from './organisations.store.ts';
import type { AssignmentRow } from './organisations.store.ts';
import { findAccountOfPerson } from './people.store.ts';
import { programmeClock } from './programme-clock.rules.ts';
import type { ProgrammeClock } from './programme-clock.rules.ts';

export type ManagedPerson = {
  personId: string;
  membershipId: string;
  name: string;
  role: Role;
  email: string | null;
  since: string;
};

export type ManagedPartner = {
  opened: OpenRun;
  clock: ProgrammeClock;
  people: ManagedPerson[];
  mentors: AssignmentRow[];
};

const byName = new Intl.Collator('fr');

/** Everything head office runs of one partner: its months, its people, its mentors. Never a messenger's name (R10). */
export const getManagedPartner = async (ctx: Context, slug: string): Promise<ManagedPartner> => {
  const opened = await openPartnerRun(ctx, slug);
  const today = parisDate(ctx.now);
  return {
    opened,
    clock: programmeClock(opened.run, opened.pauses, today),
    people: await listManagedPeople(ctx, opened.organisation.id),
    mentors: opened.assignments.filter(
      (one) => activeOn([one], today).length === 1 || one.endsOn === null || one.endsOn >= today,
    ),
  };
};

/** The people of an organisation who sign in by e-mail, by name. */
export const listManagedPeople = (
  { db, viewer, now }: Context,
  organisationId: string,
): Promise<ManagedPerson[]> => {
  const today = parisDate(now);
  return db.read(viewer.scope, async (tx) => {
    const members = (await listMembers(tx, organisationId)).filter(
      ({ role, endsOn }) => role !== 'messenger' && (endsOn === null || endsOn > today),
    );
    const people: ManagedPerson[] = [];
    for (const { personId, membershipId, displayName, role, startsOn } of members) {
      const account = await findAccountOfPerson(tx, personId, organisationId);
      people.push({
        personId,
        membershipId,
        name: displayName,
        role,
        email: account?.email ?? null,
        since: startsOn,
      });
    }
    return people.sort((a, b) => byName.compare(a.name, b.name));
  });
};
