import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/seed/demo.ts';
import { answers } from '#db/seed/answers.ts';
import { proofs } from '#db/seed/proofs.ts';
import * as places from '#db/seed/places.ts';
import { openDatabase, verifyChain } from '#db/database.ts';
import type { Database, OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { campaignSlots } from '#src/features/doors/get-workshop.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { evaluate } from '#src/features/forms/form-evaluation.rules.ts';
import { fitAnswers } from '#src/features/forms/form-answers.rules.ts';
import { readsCampaigns } from '#src/features/forms/index.ts';
import { isAutomatic } from '#src/features/milestones/item.rules.ts';
import { loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import type { RunRead } from '#src/features/milestones/index.ts';
import {
  findPartnerBySlug,
  listPauses,
  listRunsOf,
} from '#src/features/organisations/organisations.store.ts';
import { usualThresholds } from '#src/features/organisations/index.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { at } from '#db/seed/calendar.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';
import { copyOfDemo } from '#tests/support/demo-database.ts';
import { STOPPED_AT } from '#tests/support/stopped-clock.ts';

const seeded = async (now: number): Promise<OpenedDatabase> => {
  let clock = now;
  const db = await testDatabase({ now: () => clock });
  await seedDemo(db, { now, setClock: (instant) => (clock = instant), say: () => undefined });
  return db;
};

const runOf = (db: Database, slug: string, now: number): Promise<RunRead> =>
  db.read(systemScope(), async (tx) => {
    const organisation = await findPartnerBySlug(tx, slug);
    const [run] = await listRunsOf(tx, organisation?.id ?? '');
    if (run === undefined) throw new Error(`${slug} has no run`);
    const facts = (await loadRunFacts(tx, [run.id], now)).get(run.id);
    if (facts === undefined) throw new Error(`${slug} has no facts`);
    return readMilestones(
      { run, pauses: await listPauses(tx, [run.id]), thresholds: usualThresholds },
      facts,
      getCurriculum(),
      parisDate(now),
    );
  });

const statesOf = (read: RunRead): string =>
  read.milestones.map(({ milestone, state }) => `${milestone.id} ${state.state}`).join(', ');

describe('what the associations of the demonstration hand in', () => {
  it.each(getCurriculum().items.map(({ id }) => id))('%s has its proof', (id) => {
    const form = getCurriculum().formOf(id);
    if (form !== null && 'register' in form) return;
    const item = getCurriculum().itemById(id);
    if (form === null && item !== null && isAutomatic(item, readsCampaigns(item))) return;
    if (form === null) {
      expect(proofs[id]?.(places.etabli)).toBeDefined();
      return;
    }
    const given = answers[id]?.(places.etabli, (offset) => addDays('2026-06-15', offset)) ?? {};
    expect(evaluate(form, fitAnswers(form, given)).faults).toEqual([]);
  });
});

/** An ordinary day, which is told already for the pictures of help, the last and the first of a month, a leap day. */
const days = ['2026-12-31', '2027-01-01', '2028-02-29'].map((day) => at(day, '08:30'));

describe.each([STOPPED_AT, ...days].map((now) => [parisDate(now), now] as const))(
  'the demonstration told on %s',
  (_day, now) => {
    let db: OpenedDatabase;
    let dataDir: string | null = null;
    beforeAll(async () => {
      if (now === STOPPED_AT) dataDir = await copyOfDemo(now);
      db = await (dataDir === null ? seeded(now) : openDatabase({ dataDir }));
    }, 120_000);
    afterAll(async () => {
      await db.close();
      if (dataDir !== null) rmSync(dataDir, { recursive: true });
    });

    it('has L’établi in month 7, on time', async () => {
      const read = await runOf(db, places.etabli.slug, now);
      expect(read.clock.month).toBe(7);
      expect(statesOf(read)).toBe(
        'j01 approved, j02 approved, j03 approved, j04 approved, j05 approved, j06 approved, j07 inProgress, j08 upcoming, j09 upcoming, j10 upcoming, j11 upcoming, j12 upcoming',
      );
      expect(read.milestones.every(({ state }) => state.late === 'none')).toBe(true);
      expect(read.progress.validated).toBe(36);
      expect(read.milestones[6]?.progress.declared).toHaveLength(4);
    });

    it('fills every bracket of « Ma campagne » at L’établi, and gives each association a message of its own', async () => {
      const points = new Set<string>();
      for (const { slug } of [places.etabli, places.ormes, places.sambry]) {
        const [campaign] = await db.read(systemScope(), async (tx) =>
          loadCampaigns(tx, [(await findPartnerBySlug(tx, slug))?.id ?? ''], now),
        );
        points.add(campaign?.message?.points.join() ?? '');
        if (slug === places.etabli.slug)
          expect(Object.keys(campaign?.message?.slots ?? {}).sort()).toEqual(campaignSlots().toSorted());
      }
      expect(points.size).toBe(3);
    });

    it('has five associations elsewhere on the way', async () => {
      const lirac = await runOf(db, places.lirac.slug, now);
      expect([lirac.clock.month, lirac.progress.declared]).toEqual([1, 0]);
      const orsanne = await runOf(db, places.orsanne.slug, now);
      expect([orsanne.clock.month, orsanne.milestones[3]?.state.late]).toEqual([6, 'late']);
      const brevil = await runOf(db, places.brevil.slug, now);
      expect([brevil.clock.month, brevil.milestones[3]?.openBlocks.length]).toEqual([4, 1]);
      const ormes = await runOf(db, places.ormes.slug, now);
      const waiting = ormes.milestones.filter(({ state }) => state.state === 'submitted');
      expect([ormes.clock.month, waiting.map(({ state }) => state.sent.awaiting)]).toEqual([
        9,
        ['mentor', 'headOffice'],
      ]);
      const sambry = await runOf(db, places.sambry.slug, now);
      expect([sambry.clock.status, sambry.clock.endReason, sambry.progress.validated]).toEqual([
        'ended',
        'adopted',
        70,
      ]);
    });

    it('tells nothing that is still to come, and keeps whole audit chains', async () => {
      const chains = await db.read(systemScope(), ({ q, t }) =>
        q.selectDistinct({ chain: t.auditEntry.chain }).from(t.auditEntry),
      );
      expect(chains.length).toBeGreaterThan(6);
      for (const { chain } of chains) expect((await verifyChain(db, chain)).ok).toBe(true);
      const times = await db.read(systemScope(), ({ q, t }) =>
        q.select({ at: t.auditEntry.at }).from(t.auditEntry),
      );
      expect(times.filter((entry) => entry.at > now)).toEqual([]);
    });
  },
);
