import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '#db/migrate.ts';
import { insertRun } from '#src/features/organisations/organisations.store.ts';
import { newId } from '#src/shared/ids.ts';
import { AT, addOrganisation, addPerson, audit, runLastStep } from './steps.ts';
import type { Opened } from './steps.ts';

const TAG = '0006_mentor_end_recorded';

/** Leads one after the other: the days they began and ended, and whether somebody ended them by hand. */
const LEADS = [
  { startsOn: '2026-01-01', endsOn: '2026-02-28', byHand: false },
  { startsOn: '2026-03-01', endsOn: '2026-03-01', byHand: false },
  { startsOn: '2026-03-01', endsOn: '2026-04-10', byHand: true },
  { startsOn: '2026-04-11', endsOn: '2026-05-09', byHand: true },
  { startsOn: '2026-06-01', endsOn: '2026-06-30', byHand: true },
  { startsOn: '2026-08-01', endsOn: null, byHand: false },
] as const;

export const mentorEndsContract = (db: Opened, dialect: Dialect): void => {
  describe('leads who ended before their end was dated', () => {
    it('were handed over when the next was written, or had ended by hand', async () => {
      const [runId, organisationId] = [newId(), newId()];
      const owner = { kind: 'system', organisationId } as const;
      const rows = await db().write(owner, async (tx) => {
        await addOrganisation(tx, organisationId);
        const personId = await addPerson(tx, organisationId);
        await insertRun(tx, { id: runId, organisationId, startMonth: '2026-01-01', now: AT });
        const told = LEADS.map(({ startsOn, endsOn }, at) => ({
          ...{ id: newId(), runId, organisationId, personId, startsOn, endsOn },
          ...{ kind: 'lead' as const, recordedAt: AT + at },
        }));
        await tx.q.insert(tx.t.mentorAssignment).values(told).returning({ id: tx.t.mentorAssignment.id });
        for (const [at, { byHand }] of LEADS.entries())
          if (byHand)
            tx.audit({ action: 'organisations.mentor-ended', object: `assignment:${told[at]?.id ?? ''}` });
        audit(tx);
        return told;
      });
      const ends = await db().write(owner, async (tx) => {
        const { q, t } = tx;
        await runLastStep(tx, dialect, TAG);
        audit(tx);
        return q
          .select()
          .from(t.mentorAssignment)
          .where(eq(t.mentorAssignment.runId, runId))
          .orderBy(t.mentorAssignment.recordedAt);
      });
      expect(ends.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      expect(ends.map(({ endRecordedAt }) => endRecordedAt)).toEqual([
        AT + 1,
        AT + 2,
        ...LEADS.slice(2).map(() => null),
      ]);
    });
  });
};
