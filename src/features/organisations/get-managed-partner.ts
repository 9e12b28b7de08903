import type { Role } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { listExtensions } from './extensions.store.ts';
import type { ExtensionRow } from './extensions.store.ts';
import { assignmentHistory } from './mentors.rules.ts';
import type { Placed } from './mentors.rules.ts';
import { openPartnerRun } from './open-run.ts';
import type { OpenRun } from './open-run.ts';
import { listMembers, listRunsOf } from './organisations.store.ts';
import type { AssignmentRow, PauseRow, RunRow } from './organisations.store.ts';
import { standingPauses } from './programme-clock.rules.ts';
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

/** Somebody who accompanied, accompanies or will accompany a run. */
export type Accompanied = Placed<AssignmentRow>;

export type ManagedPartner = {
  opened: OpenRun;
  clock: ProgrammeClock;
  people: ManagedPerson[];
  /** Whoever it was and will be, in the order they begin: nothing is forgotten. */
  accompanied: readonly Accompanied[];
  /** Oldest first; one that lasts has no last day. */
  pauses: readonly PauseRow[];
  /** Oldest first; the last one counts. */
  extensions: readonly ExtensionRow[];
  /** Mentorships of the same association that ended before this one, oldest first. */
  before: readonly RunRow[];
};

const byName = new Intl.Collator('fr');

/** Everything head office runs of one partner: its months, its people, its mentors. Never a messenger's name (R10). */
export const getManagedPartner = async (ctx: Context, slug: string): Promise<ManagedPartner> => {
  const opened = await openPartnerRun(ctx, slug);
  const { run, organisation } = opened;
  const today = parisDate(ctx.now);
  const { extensions, runs } = await ctx.db.read(opened.scope, async (tx) => ({
    extensions: await listExtensions(tx, [run.id], ctx.now),
    runs: await listRunsOf(tx, organisation.id),
  }));
  const standing = new Set(standingPauses(opened.pauses).map(({ id }) => id));
  return {
    opened,
    clock: programmeClock(run, opened.pauses, today),
    people: await listManagedPeople(ctx, organisation.id),
    accompanied: assignmentHistory(opened.assignments, today),
    pauses: opened.pauses
      .filter(({ id, startsOn, endsOn }) => standing.has(id) && (endsOn === null || endsOn >= startsOn))
      .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
    extensions,
    before: runs.filter(({ id }) => id !== run.id).sort((a, b) => (a.startMonth < b.startMonth ? -1 : 1)),
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
