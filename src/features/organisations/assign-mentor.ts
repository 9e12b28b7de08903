import type { AssignmentKind } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { leadOn, assignmentProblem } from './mentors.rules.ts';
import { openPartnerRun } from './open-run.ts';
import { canOnRun } from './organisations.access.ts';
import { listMembers } from './organisations.store.ts';
import { endAssignment, insertAssignment } from './people.store.ts';

export type MentorChoice = { personId: string; name: string };

/** The people of the network head who can mentor today, by name. */
export const listMentors = async ({ db, viewer, now }: Context): Promise<MentorChoice[]> => {
  const today = parisDate(now);
  const members = await db.read(viewer.scope, (tx) => listMembers(tx, viewer.organisationId));
  return members
    .filter(({ role, endsOn }) => role === 'mentor' && (endsOn === null || endsOn >= today))
    .map(({ personId, displayName }) => ({ personId, name: displayName }))
    .sort((a, b) => new Intl.Collator('fr').compare(a.name, b.name));
};

/** Refuses a person who is no mentor of the network head today. */
export const requireMentor = async (ctx: Context, personId: string): Promise<void> => {
  const mentors = await listMentors(ctx);
  if (!mentors.some((mentor) => mentor.personId === personId)) {
    throw new AppError('organisations.mentor-missing', {}, { personId: 'organisations.mentor-missing' });
  }
};

export type AssignmentInput = {
  personId: string;
  kind: AssignmentKind;
  startsOn: string;
  endsOn: string | null;
};

/** Adds a dated stand-in, or hands the run over to a new lead: the old one's access ends the day before (R9). */
export const assignMentor = async (ctx: Context, slug: string, input: AssignmentInput): Promise<void> => {
  const { db, viewer, now } = ctx;
  const opened = await openPartnerRun(ctx, slug);
  if (!canOnRun(viewer, 'mentors.assign', opened.access)) throw forbidden();
  await requireMentor(ctx, input.personId);
  const lead = opened.assignments.find(({ kind, endsOn }) => kind === 'lead' && endsOn === null);
  const handover =
    input.kind === 'lead' && lead !== undefined && leadOn(opened.assignments, input.startsOn) !== null;
  const ended = handover ? { ...lead, endsOn: latest(addDays(input.startsOn, -1), lead.startsOn) } : null;
  const others = opened.assignments.map((one) => (one.id === ended?.id ? ended : one));
  const problem = assignmentProblem(others, input);
  if (problem !== null) throw new AppError(`organisations.assignment-${problem}`);
  await db.write(opened.scope, async (tx) => {
    const organisationId = opened.organisation.id;
    if (ended !== null) {
      const row = { assignmentId: ended.id, organisationId, endsOn: ended.endsOn, now };
      if (!(await endAssignment(tx, row))) throw notFound();
    }
    await insertAssignment(tx, { ...input, runId: opened.run.id, organisationId, now });
    tx.audit({
      action: 'organisations.mentor-assigned',
      object: `run:${opened.run.id}`,
      payload: { person: input.personId, kind: input.kind, startsOn: input.startsOn },
    });
  });
};

const latest = (a: string, b: string): string => (a > b ? a : b);

/** Ends an assignment today, last day included. */
export const endMentor = async (ctx: Context, slug: string, assignmentId: string): Promise<void> => {
  const { db, viewer, now } = ctx;
  const opened = await openPartnerRun(ctx, slug);
  if (!canOnRun(viewer, 'mentors.assign', opened.access)) throw forbidden();
  await db.write(opened.scope, async (tx) => {
    const row = { assignmentId, organisationId: opened.organisation.id, endsOn: parisDate(now), now };
    if (!(await endAssignment(tx, row))) throw notFound();
    tx.audit({ action: 'organisations.mentor-ended', object: `assignment:${assignmentId}` });
  });
};
