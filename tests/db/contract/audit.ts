import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { verifyChain } from '#db/database.ts';
import type { ReadTx, Scope, WriteTx } from '#db/types.ts';
import { systemScope } from '#tests/support/database.ts';
import { SYSTEM, audit } from './steps.ts';
import type { Opened } from './steps.ts';

export const auditContract = (db: Opened): void => {
  describe('the audit chain', () => {
    it('is one per organisation and holds under concurrency', async () => {
      const [one, two] = [newId(), newId()];
      const add = (organisationId: string, lines: number) =>
        db().write(systemScope(organisationId), async (tx) => {
          for (let line = 0; line < lines; line += 1) audit(tx, `line:${line}`);
        });
      await Promise.all(Array.from({ length: 40 }, (_, i) => add(i % 2 ? two : one, 1 + (i % 3))));
      const [first, second] = [await verifyChain(db(), one), await verifyChain(db(), two)];
      expect([first, second]).toEqual([
        { ok: true, lines: 40, head: expect.any(String) as string },
        { ok: true, lines: 39, head: expect.any(String) as string },
      ]);
    });

    it('says who, what and when, with a payload whose text does not depend on the order of its keys', async () => {
      const organisationId = newId();
      const scope: Scope = { kind: 'member', accountId: newId(), membershipId: newId(), organisationId };
      const seen = await db().write(scope, async (tx) => {
        tx.audit({ action: 'a.b', object: 'c:d', result: 'refused', payload: { z: 1, a: 'é', m: null } });
        return tx.scope;
      });
      expect(seen).toBe(scope);
      expect(await db().read(scope, async (tx) => tx.scope)).toBe(scope);
      const rows = await db().read(scope, async ({ q, t }) =>
        q.select().from(t.auditEntry).where(eq(t.auditEntry.chain, organisationId)),
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ seq: 1, accountId: scope.accountId, result: 'refused' });
      expect(rows[0]?.payload).toBe('{"a":"é","m":null,"z":1}');
    });

    it('shows a line that was altered, removed or put elsewhere', async () => {
      const tamper = async (change: (tx: WriteTx, chain: string) => Promise<unknown>) => {
        const chain = newId();
        for (let i = 0; i < 5; i += 1)
          await db().write(systemScope(chain), async (tx) => audit(tx, `line:${i}`));
        await db().write(SYSTEM, async (tx) => {
          audit(tx);
          await change(tx, chain);
        });
        return verifyChain(db(), chain);
      };
      const line = (tx: ReadTx, chain: string, seq: number) =>
        sql`${tx.t.auditEntry.chain} = ${chain} and ${tx.t.auditEntry.seq} = ${seq}`;
      const table = (tx: ReadTx) => tx.t.auditEntry;
      const set = (
        tx: WriteTx,
        chain: string,
        seq: number,
        values: Partial<typeof tx.t.auditEntry.$inferInsert>,
      ) =>
        tx.q
          .update(table(tx))
          .set(values)
          .where(line(tx, chain, seq))
          .returning();
      expect(await tamper((tx, chain) => set(tx, chain, 3, { object: 'line:9' }))).toEqual({
        ok: false,
        brokenAt: 3,
      });
      expect(await tamper((tx, chain) => set(tx, chain, 5, { at: 0 }))).toEqual({ ok: false, brokenAt: 5 });
      expect(
        await tamper((tx, chain) =>
          tx.q
            .delete(table(tx))
            .where(line(tx, chain, 2))
            .returning(),
        ),
      ).toEqual({ ok: false, brokenAt: 2 });
      expect(await tamper((tx, chain) => set(tx, chain, 5, { chain: `${chain}-x` }))).toMatchObject({
        ok: true,
        lines: 4,
      });
      expect(await tamper(async () => undefined)).toMatchObject({ ok: true, lines: 5 });
    });
  });
};
