import { eq } from 'drizzle-orm';
import { newId } from '#src/shared/ids.ts';
import { migrationsFolder, readMigrations } from '#db/migrate.ts';
import type { Dialect } from '#db/migrate.ts';
import type { OpenedDatabase, ReadTx, WriteTx } from '#db/types.ts';
import { systemScope } from '#tests/support/database.ts';

/** The database under test, once it is open. */
export type Opened = () => OpenedDatabase;

export const SYSTEM = systemScope();
export const AT = 1_795_492_800_000;

export const audit = (tx: WriteTx, object = 'test:1'): void => tx.audit({ action: 'test.done', object });

export const addOrganisation = async (tx: WriteTx, id = newId(), slug = id): Promise<string> => {
  audit(tx, `organisation:${id}`);
  await tx.q
    .insert(tx.t.organisation)
    .values({ id, kind: 'partner', name: 'Association Les Érables', slug, recordedAt: AT })
    .returning();
  return id;
};

export const addPerson = async (tx: WriteTx, organisationId: string, id = newId()): Promise<string> => {
  await tx.q
    .insert(tx.t.person)
    .values({ id, organisationId, displayName: 'Inès', recordedAt: AT })
    .returning();
  return id;
};

export const slugs = async ({ q, t }: ReadTx, id: string): Promise<string[]> => {
  const rows = await q
    .select({ slug: t.organisation.slug })
    .from(t.organisation)
    .where(eq(t.organisation.id, id));
  return rows.map(({ slug }) => slug);
};

/** Resolves when `open` is called: lets a test stand in the middle of somebody else's transaction. */
export const gate = (): { open: () => void; opened: Promise<undefined> } => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { open: () => resolve(undefined), opened: promise };
};

type Client = {
  readonly query?: (statement: string) => Promise<unknown>;
  readonly prepare: (statement: string) => { readonly run: () => unknown };
};

/** Runs the last step of a migration again: the one that tells of the rows that were there before it. */
export const runLastStep = async ({ q }: WriteTx, dialect: Dialect, tag: string): Promise<void> => {
  const migration = readMigrations(migrationsFolder(dialect)).find((one) => one.tag === tag);
  const step = migration?.statements.at(-1);
  if (step === undefined) throw new Error(`No migration is called ${tag}.`);
  const { $client } = q as unknown as { $client: Client };
  await ($client.query === undefined ? $client.prepare(step).run() : $client.query(step));
};
