import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { AT, SYSTEM, addOrganisation, addPerson, audit } from './steps.ts';
import type { Opened } from './steps.ts';

export const valuesContract = (db: Opened): void => {
  describe('values', () => {
    it('come back as they went in: boolean, instant, JSON, bytes, null', async () => {
      const choice = ['b', 'a', 'é « ’ » 🐝'];
      const content = Buffer.from([0, 1, 2, 250, 255, 0]);
      const rows = await db().write(SYSTEM, async (tx) => {
        const { q, t } = tx;
        const organisationId = await addOrganisation(tx);
        const personId = await addPerson(tx, organisationId);
        const base = { personId, organisationId, moduleId: 'm', questionId: 'q', contentVersion: 'v' };
        const [answer] = await q
          .insert(t.quizAnswer)
          .values({ ...base, id: newId(), choice, right: false, receivedAt: AT })
          .returning();
        const fileId = newId();
        const file = {
          id: fileId,
          organisationId,
          sha256: 'x',
          name: 'plan.pdf',
          mediaType: 'application/pdf',
        };
        const [kept] = await q
          .insert(t.file)
          .values({ ...file, bytes: 6, recordedAt: AT })
          .returning();
        const [bytes] = await q.insert(t.fileContent).values({ fileId, content }).returning();
        return { answer, kept, bytes };
      });
      expect(rows.answer).toMatchObject({ choice, right: false, receivedAt: AT });
      expect(rows.kept).toMatchObject({ purgedAt: null, recordedAt: AT, bytes: 6 });
      expect(rows.bytes && Buffer.compare(rows.bytes.content, content)).toBe(0);
    });

    it('keep JSON as the very text that was written: spaces, key order, repeated digits', async () => {
      const value = { z: 1, a: { é: [1.5, null, true] }, 10: 'dix', 2: 'deux' };
      const key = newId();
      const [row] = await db().write(SYSTEM, async (tx) => {
        audit(tx);
        await tx.q
          .insert(tx.t.setting)
          .values({ key, value, validFrom: '2026-11-24', recordedAt: AT })
          .returning();
        return tx.q
          .select({ text: sql<string>`cast(${tx.t.setting.value} as text)`, value: tx.t.setting.value })
          .from(tx.t.setting)
          .where(eq(tx.t.setting.key, key));
      });
      expect(row).toEqual({ text: JSON.stringify(value), value });
    });

    it('are counted as numbers', async () => {
      const { id, count } = await db().write(SYSTEM, async (tx) => {
        const id = await addOrganisation(tx);
        return { id, count: await tx.q.$count(tx.t.organisation, eq(tx.t.organisation.id, id)) };
      });
      expect(count).toBe(1);
      const [latest] = await db().read(SYSTEM, async ({ q, t }) =>
        q
          .select({ at: sql`max(${t.organisation.recordedAt})`.mapWith(Number) })
          .from(t.organisation)
          .where(eq(t.organisation.id, id)),
      );
      expect(latest).toEqual({ at: AT });
    });
  });
};
