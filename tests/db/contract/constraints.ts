import { describe, expect, it } from 'vitest';
import { newId } from '#src/shared/ids.ts';
import { isUniqueViolation } from '#db/database.ts';
import type { WriteTx } from '#db/types.ts';
import { AT, SYSTEM, addOrganisation, addPerson, audit, slugs } from './steps.ts';
import type { Opened } from './steps.ts';

export const constraintsContract = (db: Opened): void => {
  describe('constraints', () => {
    const failure = (fn: (tx: WriteTx) => Promise<unknown>): Promise<unknown> =>
      db()
        .write(SYSTEM, fn)
        .then(
          () => null,
          (error: unknown) => error,
        );

    it('isUniqueViolation tells a duplicate key and a duplicate value from any other error', async () => {
      const id = await db().write(SYSTEM, async (tx) => addOrganisation(tx));
      expect(isUniqueViolation(await failure((tx) => addOrganisation(tx, id, newId())))).toBe(true);
      expect(isUniqueViolation(await failure((tx) => addOrganisation(tx, newId(), id)))).toBe(true);
      const orphan = await failure(async (tx) => {
        audit(tx);
        await addPerson(tx, 'no such organisation');
      });
      expect(orphan).toBeInstanceOf(Error);
      expect(isUniqueViolation(orphan)).toBe(false);
      expect(isUniqueViolation(await failure(() => Promise.reject(new Error('x'))))).toBe(false);
      expect(isUniqueViolation('23505')).toBe(false);
    });

    it('onConflictDoNothing answers no row, and the transaction goes on', async () => {
      const id = await db().write(SYSTEM, async (tx) => addOrganisation(tx));
      const again = await db().write(SYSTEM, async (tx) => {
        audit(tx);
        const values = { id, kind: 'partner' as const, name: 'x', slug: id, recordedAt: AT };
        const rows = await tx.q.insert(tx.t.organisation).values(values).onConflictDoNothing().returning();
        return { rows, slugs: await slugs(tx, id) };
      });
      expect(again).toEqual({ rows: [], slugs: [id] });
    });

    it('one role is open once per person, and may be held again once it has ended', async () => {
      const hold = (tx: WriteTx, personId: string, organisationId: string, endsOn: string | null) =>
        tx.q
          .insert(tx.t.membership)
          .values({ id: newId(), personId, organisationId, role: 'staff', startsOn: '2026-01-01', endsOn })
          .returning();
      const second = (firstEndsOn: string | null) =>
        failure(async (tx) => {
          const organisationId = await addOrganisation(tx);
          const personId = await addPerson(tx, organisationId);
          await hold(tx, personId, organisationId, firstEndsOn);
          await hold(tx, personId, organisationId, null);
        });
      expect(isUniqueViolation(await second(null))).toBe(true);
      expect(await second('2026-06-30')).toBeNull();
    });

    it('checks refuse a value outside its list and dates that end before they begin', async () => {
      const membership = (role: string, endsOn: string) =>
        failure(async (tx) => {
          const organisationId = await addOrganisation(tx);
          const personId = await addPerson(tx, organisationId);
          const values = { id: newId(), personId, organisationId, startsOn: '2026-02-01', endsOn };
          await tx.q
            .insert(tx.t.membership)
            .values({ ...values, role: role as 'staff' })
            .returning();
        });
      expect(await membership('king', '2026-03-01')).toBeInstanceOf(Error);
      expect(await membership('staff', '2026-01-01')).toBeInstanceOf(Error);
      expect(await membership('staff', '2026-03-01')).toBeNull();
    });
  });
};
