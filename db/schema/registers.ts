import type { Kit } from './kit.ts';
import { allyFamilies, needThemes } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/** Registers that pillars and campaigns build on. Allies and needs are state, their contacts are facts. */
export const defineRegisters = (k: Kit, { organisation, person }: OrganisationTables) => {
  const owned = () => ({
    id: k.id().primaryKey(),
    organisationId: k
      .id()
      .notNull()
      .references(() => organisation.id),
    byPersonId: k
      .id()
      .notNull()
      .references(() => person.id),
    recordedAt: k.instant().notNull(),
    updatedAt: k.instant().notNull(),
    removedAt: k.instant(),
  });

  const ally = k.table(
    'ally',
    {
      ...owned(),
      structure: k.text().notNull(),
      /** The person's function in the structure; a name is optional and erasable. */
      function: k.text().notNull(),
      family: k.oneOf(allyFamilies).notNull(),
      name: k.text(),
      readyToRefer: k.boolean().notNull(),
      note: k.text(),
    },
    (t) => [
      k.index('ally_organisation').on(t.organisationId),
      k.checkOneOf('ally_family', t.family, allyFamilies),
    ],
  );

  const allyContact = k.table(
    'ally_contact',
    {
      id: k.id().primaryKey(),
      allyId: k
        .id()
        .notNull()
        .references(() => ally.id),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      onDate: k.date().notNull(),
      byPersonId: k
        .id()
        .notNull()
        .references(() => person.id),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.index('ally_contact_ally').on(t.allyId)],
  );

  const need = k.table(
    'need',
    {
      ...owned(),
      theme: k.oneOf(needThemes).notNull(),
      description: k.text().notNull(),
      source: k.text().notNull(),
      priority: k.integer().notNull(),
    },
    (t) => [
      k.index('need_organisation').on(t.organisationId),
      k.checkOneOf('need_theme', t.theme, needThemes),
    ],
  );

  return { ally, allyContact, need };
};

export type RegisterTables = ReturnType<typeof defineRegisters>;
