import { describe, expect, it } from 'vitest';
import type { Dialect } from '#db/migrate.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { newId } from '#src/shared/ids.ts';
import { AT, audit, runLastStep } from './steps.ts';
import type { Opened } from './steps.ts';

const TAG = '0004_indexes_and_draft_marks';
const SUBJECTS = ['note:j03-a', 'form:j03-a', 'statement:j03-b', 'comment:j03-c', 'form-aside:j03-d'];

export const marksContract = (db: Opened, dialect: Dialect): void => {
  describe('drafts that were there before their marks', () => {
    it('are marked once, by item, since they were typed; a mark that exists is left alone', async () => {
      const { runId, place, staff, manager } = await aPartner(db(), await aNetwork(db(), AT), {
        startMonth: '2026-01-01',
        now: AT,
      });
      const owner = { kind: 'system', organisationId: place.id } as const;
      const marks = await db().write(owner, async (tx) => {
        const { q, t } = tx;
        const of = { runId, organisationId: place.id };
        const drafts = SUBJECTS.map((subject, at) => ({
          ...{ ...of, subject, text: 'Nous', updatedAt: AT + at },
          personId: at % 2 === 0 ? staff.personId : manager.personId,
        }));
        await q.insert(t.draft).values(drafts).returning({ subject: t.draft.subject });
        const known = { ...of, id: newId(), itemId: 'j03-b', begun: true, recordedAt: AT };
        await q.insert(t.draftMark).values(known).returning({ id: t.draftMark.id });
        await runLastStep(tx, dialect, TAG);
        await runLastStep(tx, dialect, TAG);
        audit(tx);
        return q.select().from(t.draftMark);
      });
      expect(marks.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))).toMatchObject([
        { runId, itemId: 'j03-a', begun: true, recordedAt: AT, organisationId: place.id },
        { itemId: 'j03-b', recordedAt: AT },
      ]);
      const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
      for (const { id } of marks) expect(id).toMatch(uuid);
    });
  });
};
