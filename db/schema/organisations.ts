import { sql } from 'drizzle-orm';
import type { Kit } from './kit.ts';
import { assignmentKinds, organisationKinds, roles, runEndReasons } from './lists.ts';

/** Who exists, who belongs where, and the mentorship each partner association follows. */
export const defineOrganisations = (k: Kit) => {
  const organisation = k.table(
    'organisation',
    {
      id: k.id().primaryKey(),
      kind: k.oneOf(organisationKinds).notNull(),
      name: k.text().notNull(),
      slug: k.text().notNull(),
      town: k.text(),
      endedOn: k.date(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex('organisation_slug').on(t.slug)],
  );

  const person = k.table(
    'person',
    {
      id: k.id().primaryKey(),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      displayName: k.text().notNull(),
      pickerColour: k.text(),
      pickerPicture: k.text(),
      /** Professional number of staff; a messenger's is never stored. */
      phone: k.text(),
      erasedAt: k.instant(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.index('person_organisation').on(t.organisationId)],
  );

  const membership = k.table(
    'membership',
    {
      id: k.id().primaryKey(),
      personId: k
        .id()
        .notNull()
        .references(() => person.id),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      role: k.oneOf(roles).notNull(),
      startsOn: k.date().notNull(),
      endsOn: k.date(),
    },
    (t) => [
      k
        .uniqueIndex('membership_open_role')
        .on(t.personId, t.role)
        .where(sql`ends_on is null`),
      k.index('membership_organisation').on(t.organisationId),
      k.check('membership_dates', sql`ends_on is null or ends_on >= starts_on`),
      k.checkOneOf('membership_role', t.role, roles),
    ],
  );

  const programmeRun = k.table(
    'programme_run',
    {
      id: k.id().primaryKey(),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      /** First day of month 1; always the 1st of a calendar month (R8). */
      startMonth: k.date().notNull(),
      endedOn: k.date(),
      endReason: k.oneOf(runEndReasons),
      recordedAt: k.instant().notNull(),
    },
    (t) => [
      k
        .uniqueIndex('programme_run_open')
        .on(t.organisationId)
        .where(sql`ended_on is null`),
      k.check('programme_run_first_of_month', sql`start_month like '%-01'`),
    ],
  );

  const runPause = k.table(
    'run_pause',
    {
      id: k.id().primaryKey(),
      runId: k
        .id()
        .notNull()
        .references(() => programmeRun.id),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      startsOn: k.date().notNull(),
      endsOn: k.date(),
      reason: k.text().notNull(),
      byPersonId: k
        .id()
        .notNull()
        .references(() => person.id),
      recordedAt: k.instant().notNull(),
      /** The pause row that this one replaces (a pause ended or corrected is a new fact). */
      cancelsId: k.id(),
    },
    (t) => [k.index('run_pause_run').on(t.runId)],
  );

  const mentorAssignment = k.table(
    'mentor_assignment',
    {
      id: k.id().primaryKey(),
      runId: k
        .id()
        .notNull()
        .references(() => programmeRun.id),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      personId: k
        .id()
        .notNull()
        .references(() => person.id),
      kind: k.oneOf(assignmentKinds).notNull(),
      startsOn: k.date().notNull(),
      endsOn: k.date(),
      recordedAt: k.instant().notNull(),
      /** When an end was written on a row that was there; null for an end foreseen from the start. */
      endRecordedAt: k.instant(),
    },
    (t) => [
      k
        .uniqueIndex('mentor_assignment_one_lead')
        .on(t.runId)
        .where(sql`kind = 'lead' and ends_on is null`),
      k.index('mentor_assignment_person').on(t.personId),
      k.checkOneOf('mentor_assignment_kind', t.kind, assignmentKinds),
    ],
  );

  return { organisation, person, membership, programmeRun, runPause, mentorAssignment };
};

export type OrganisationTables = ReturnType<typeof defineOrganisations>;
