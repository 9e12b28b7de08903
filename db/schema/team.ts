import type { Kit } from './kit.ts';
import type { OrganisationTables } from './organisations.ts';

/** A manager and her team: what she gave them to read, who asked for help, the time they spent learning. Facts. */
export const defineTeam = (k: Kit, { organisation, person }: OrganisationTables) => {
  const inOrganisation = () => ({
    organisationId: k
      .id()
      .notNull()
      .references(() => organisation.id),
  });
  const aPerson = () =>
    k
      .id()
      .notNull()
      .references(() => person.id);
  const said = () => ({ byPersonId: aPerson(), recordedAt: k.instant().notNull() });

  /** A module to have read by a day. The last fact of a person and module wins; without a day it is withdrawn. */
  const moduleAssignment = k.table(
    'module_assignment',
    {
      id: k.id().primaryKey(),
      ...inOrganisation(),
      personId: aPerson(),
      moduleId: k.text().notNull(),
      dueOn: k.date(),
      ...said(),
    },
    (t) => [
      k.index('module_assignment_organisation').on(t.organisationId),
      k.index('module_assignment_person').on(t.personId),
    ],
  );

  /** « Demander de l'aide »: the id is made by the phone. */
  const helpRequest = k.table(
    'help_request',
    {
      personId: aPerson(),
      id: k.id().notNull(),
      ...inOrganisation(),
      moduleId: k.text(),
      receivedAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.personId, t.id] }),
      k.index('help_request_organisation').on(t.organisationId),
    ],
  );

  const helpSettled = k.table(
    'help_settled',
    {
      id: k.id().primaryKey(),
      ...inOrganisation(),
      personId: aPerson(),
      requestId: k.id().notNull(),
      ...said(),
    },
    (t) => [k.uniqueIndex('help_settled_request').on(t.personId, t.requestId)],
  );

  /** « J'ai vu »: the manager has seen how far this person is; what reached us before is « vu » on her phone. */
  const progressSeen = k.table(
    'progress_seen',
    { id: k.id().primaryKey(), ...inOrganisation(), personId: aPerson(), ...said() },
    (t) => [k.index('progress_seen_person').on(t.personId)],
  );

  /** A training session in a room. */
  const trainingSession = k.table(
    'training_session',
    {
      id: k.id().primaryKey(),
      ...inOrganisation(),
      title: k.text().notNull(),
      onDate: k.date().notNull(),
      startsAt: k.text().notNull(),
      minutes: k.integer().notNull(),
      place: k.text(),
      ...said(),
    },
    (t) => [k.index('training_session_organisation').on(t.organisationId)],
  );

  /** Who was there, as the manager reads it on the signed sheet; the last fact of a person wins. */
  const trainingPresence = k.table(
    'training_presence',
    {
      id: k.id().primaryKey(),
      sessionId: k
        .id()
        .notNull()
        .references(() => trainingSession.id),
      ...inOrganisation(),
      personId: aPerson(),
      present: k.boolean().notNull(),
      ...said(),
    },
    (t) => [k.index('training_presence_session').on(t.sessionId)],
  );

  const trainingCancelled = k.table('training_cancelled', {
    sessionId: k
      .id()
      .primaryKey()
      .references(() => trainingSession.id),
    ...inOrganisation(),
    ...said(),
  });

  /** An attestation as it was issued: text, never rewritten. The name stands apart, so that it can be erased. */
  const certificate = k.table(
    'certificate',
    {
      id: k.id().primaryKey(),
      ...inOrganisation(),
      personId: aPerson(),
      code: k.text().notNull(),
      frozen: k.text().notNull(),
      issuedAt: k.instant().notNull(),
      byPersonId: aPerson(),
    },
    (t) => [k.uniqueIndex('certificate_code').on(t.code), k.index('certificate_person').on(t.personId)],
  );

  const certificateName = k.table('certificate_name', {
    certificateId: k
      .id()
      .primaryKey()
      .references(() => certificate.id),
    name: k.text().notNull(),
    erasedAt: k.instant(),
  });

  const certificateRevoked = k.table('certificate_revoked', {
    certificateId: k
      .id()
      .primaryKey()
      .references(() => certificate.id),
    ...inOrganisation(),
    reason: k.text().notNull(),
    ...said(),
  });

  return {
    moduleAssignment,
    helpRequest,
    helpSettled,
    progressSeen,
    trainingSession,
    trainingPresence,
    trainingCancelled,
    certificate,
    certificateName,
    certificateRevoked,
  };
};
