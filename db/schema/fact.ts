import type { Kit } from './kit.ts';
import type { OrganisationTables } from './organisations.ts';

/** Columns that several areas share. */

export const aPerson = (k: Kit, { person }: OrganisationTables) =>
  k
    .id()
    .notNull()
    .references(() => person.id);

export const inOrganisation = (k: Kit, { organisation }: OrganisationTables) => ({
  organisationId: k
    .id()
    .notNull()
    .references(() => organisation.id),
});

/** What every fact about a run carries: whose, in which organisation, by whom, when (server clock). */
export const aFact = (k: Kit, base: OrganisationTables) => ({
  id: k.id().primaryKey(),
  runId: k
    .id()
    .notNull()
    .references(() => base.programmeRun.id),
  ...inOrganisation(k, base),
  byPersonId: aPerson(k, base),
  recordedAt: k.instant().notNull(),
});
