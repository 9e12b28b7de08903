import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { eq, inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { SQLITE_FILE, openDatabase, openForReading, verifyChain } from '#db/database.ts';
import { isNetworkFileSystem } from '#db/dialects/sqlite.ts';
import type { OpenedDatabase, ReadTx } from '#db/types.ts';
import { systemScope } from '#tests/support/database.ts';
import { testFolder } from '#tests/support/folder.ts';

const run = promisify(execFile);
const SYSTEM = systemScope();

const addOrganisation = (db: OpenedDatabase, name: string, id = newId()) =>
  db.write(SYSTEM, async (tx) => {
    tx.audit({ action: 'test.added', object: `organisation:${id}` });
    await tx.q
      .insert(tx.t.organisation)
      .values({ id, kind: 'partner', name, slug: id, recordedAt: 1 })
      .returning();
    return id;
  });

type Pragmas = Record<string, unknown>;
const names = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'];
const pragmas = async ({ q }: ReadTx): Promise<Pragmas> => {
  const { $client } = q as unknown as { $client: BetterSqlite3.Database };
  const read = (name: string): unknown =>
    ($client.prepare(`pragma ${name}`).pluck() as BetterSqlite3.Statement).get();
  return Object.fromEntries(names.map((name) => [name, read(name)]));
};
const SAFE = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1, busy_timeout: 5000 };

describe('a SQLite file', () => {
  it('keeps its safe settings on both connections, also after writes', async () => {
    const db = await openDatabase({ dataDir: testFolder() });
    await addOrganisation(db, 'a');
    const writing = await db.write(SYSTEM, async (tx) => {
      tx.audit({ action: 'test.read', object: 'pragma' });
      return pragmas(tx);
    });
    expect([writing, await db.read(SYSTEM, pragmas)]).toEqual([SAFE, SAFE]);
    await db.close();
  });

  it('is opened to read it only, beside the process that writes, and never made nor migrated', async () => {
    const dataDir = testFolder();
    expect(await openForReading({ dataDir })).toBeNull();
    expect(readdirSync(dataDir)).toEqual([]);
    const db = await openDatabase({ dataDir });
    const reading = await openForReading({ dataDir });
    await addOrganisation(db, 'a');
    const count = (tx: ReadTx) => tx.q.$count(tx.t.organisation);
    expect(await reading?.read(SYSTEM, count)).toBe(1);
    await expect(
      reading?.read(SYSTEM, ({ q, t }) => q.delete(t.organisation).returning({ id: t.organisation.id })),
    ).rejects.toThrow();
    await reading?.close();
    await db.close();
    const older = new BetterSqlite3(join(dataDir, SQLITE_FILE));
    older.exec('delete from schema_migration');
    older.close();
    expect(await openForReading({ dataDir })).toBeNull();
  });

  it('is refused when it belongs to another application', async () => {
    const dataDir = testFolder();
    const other = new BetterSqlite3(join(dataDir, SQLITE_FILE));
    other.pragma('application_id = 42');
    other.close();
    await expect(openDatabase({ dataDir })).rejects.toThrow('belongs to another application');
  });

  it('is opened again with everything it held', async () => {
    const dataDir = join(testFolder(), 'made', 'on the way');
    const first = await openDatabase({ dataDir });
    const id = await addOrganisation(first, 'a');
    await first.close();
    const second = await openDatabase({ dataDir });
    expect(
      await second.read(SYSTEM, async ({ q, t }) => q.select({ id: t.organisation.id }).from(t.organisation)),
    ).toEqual([{ id }]);
    expect(await second.status()).toEqual({ writable: true, pending: [] });
    await second.close();
  });

  it('finishes the writes that wait before it closes', async () => {
    const dataDir = testFolder();
    const db = await openDatabase({ dataDir });
    const waiting = Array.from({ length: 20 }, (_, i) => addOrganisation(db, String(i)));
    await db.close();
    expect(await Promise.all(waiting)).toHaveLength(20);
    const again = await openDatabase({ dataDir });
    expect(await verifyChain(again, 'system')).toMatchObject({ ok: true, lines: 20 });
    await again.close();
  });

  it('keeps no byte of a name that was erased or purged', async () => {
    const dataDir = testFolder();
    const db = await openDatabase({ dataDir });
    const ids: string[] = [];
    for (let i = 0; i < 60; i += 1) ids.push(await addOrganisation(db, `CANARI-OISEAU-${i}`));
    await db.write(SYSTEM, async ({ q, t, audit }) => {
      audit({ action: 'test.erased', object: 'organisation:all' });
      const [one = '', ...others] = ids;
      await q.update(t.organisation).set({ name: 'effacé' }).where(eq(t.organisation.id, one)).returning();
      await q.delete(t.organisation).where(inArray(t.organisation.id, others)).returning();
    });
    await db.close();
    for (const file of readdirSync(dataDir))
      expect(readFileSync(join(dataDir, file)).includes('CANARI-OISEAU'), file).toBe(false);
  });

  it('is not trusted to a disk of another machine', () => {
    expect([0x6969, 0xff534d42, -11317950].map(isNetworkFileSystem)).toEqual([true, true, true]);
    expect([0xef53, 0x01021994, 0x9123683e].map(isNetworkFileSystem)).toEqual([false, false, false]);
  });

  it(
    'is shared by two processes that read, add one and write: no error, exact sum',
    { timeout: 60_000 },
    async () => {
      const dataDir = testFolder();
      const db = await openDatabase({ dataDir });
      const child = join(import.meta.dirname, 'increment.child.ts');
      await Promise.all([1, 2].map(() => run(process.execPath, [child, dataDir, '300'])));
      const [row] = await db.read(SYSTEM, async ({ q, t }) => q.select().from(t.throttle));
      expect(row?.count).toBe(600);
      expect(await verifyChain(db, 'system')).toMatchObject({ ok: true, lines: 600 });
      await db.close();
    },
  );
});
