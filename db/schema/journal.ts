import type { Kit } from './kit.ts';
import type { OrganisationTables } from './organisations.ts';

/** What happened and what was set. Audit entries and settings are inserted only. */
export const defineJournal = (k: Kit, { person, programmeRun }: OrganisationTables) => {
  /**
   * One hash chain per organisation. `chain` is the organisation's id, or 'system'.
   * payload is canonical text: its bytes are hashed, so it must never be re-serialised.
   */
  const auditEntry = k.table(
    'audit_entry',
    {
      chain: k.text().notNull(),
      seq: k.integer().notNull(),
      at: k.instant().notNull(),
      accountId: k.id(),
      action: k.text().notNull(),
      object: k.text().notNull(),
      result: k.text().notNull(),
      payload: k.text().notNull(),
      prevHash: k.text().notNull(),
      hash: k.text().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.chain, t.seq] })],
  );

  const setting = k.table(
    'setting',
    {
      key: k.text().notNull(),
      value: k.json<unknown>().notNull(),
      validFrom: k.date().notNull(),
      byPersonId: k.id().references(() => person.id),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.key, t.validFrom, t.recordedAt] })],
  );

  /** State: a line of « Par quoi commencer » put aside for 7 days by one mentor. */
  const setAside = k.table(
    'set_aside',
    {
      personId: k
        .id()
        .notNull()
        .references(() => person.id),
      runId: k
        .id()
        .notNull()
        .references(() => programmeRun.id),
      /** The line: its rank's name and its milestone, e.g. `late:j05`. */
      line: k.text().notNull(),
      untilAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.runId, t.line] })],
  );

  return { auditEntry, setting, setAside };
};
