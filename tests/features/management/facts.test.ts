import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { managementFacts } from '#src/features/management/index.ts';
import { loadTrainingHeld } from '#src/features/management/training-held.ts';
import { planSession } from '#src/features/management/plan-session.ts';
import { saveRecruitment } from '#src/features/management/recruitment.ts';
import { noteTalk } from '#src/features/management/talks.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import type { Viewer } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { finishes } from '#tests/builders/training.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

/** The life of two teams in numbers, as it was known at an instant; each counts its own alone. */
const NOW = Date.parse('2027-03-04T10:00:00Z');
const BEGAN = NOW - 300 * DAY;

let db: OpenedDatabase;
let partner: Partner;
let other: Partner;
let awa: Viewer;
let gone: Viewer;
beforeEach(async () => {
  db = await testDatabase();
  const network = await aNetwork(db, BEGAN);
  const options = { startMonth: '2026-06-01', now: BEGAN };
  partner = await aPartner(db, network, options);
  other = await aPartner(db, network, { ...options, name: 'Ailleurs', slug: 'ailleurs' });
  awa = await aPerson(db, partner.place, { role: 'messenger', name: 'Awa', now: BEGAN });
  gone = await aPerson(db, partner.place, { role: 'messenger', name: 'Zoé', now: BEGAN });
});
afterEach(() => db.close());

let step = 0;
const manager = (of = partner) => as(db, of.manager, NOW - DAY + (step += 1));
const facts = async (of = partner, at = NOW) =>
  (await db.read(systemScope(), (tx) => managementFacts(tx, [other.runId, partner.runId], at))).get(of.runId);
const signs = (who: Viewer, over: object = {}, of = partner): Promise<void> =>
  writeContract(manager(of), {
    ...{ personId: who.personId, seen: '', confirmed: true, permanent: false, referred: false },
    ...{ minutesPerMonth: 10 * 60, startsOn: '2026-07-01', endsOn: null, ...over },
  });

describe('the life of a team in numbers', () => {
  it('is nothing before it is noted', async () => {
    expect(await facts()).toMatchObject({
      ...{ talks: { team: 3, thisQuarter: 0, all: 0 }, recruitment: null, meetings: [], attendance: null },
      contracts: { active: 0, permanent: 0, referred: 0 },
    });
  });

  it('counts the contracts of that day, permanent and recommended apart', async () => {
    await signs(partner.messenger, { permanent: true, referred: true });
    await signs(awa, { permanent: true });
    await signs(gone, { referred: true, endsOn: '2027-03-03' });
    await signs(other.messenger, { referred: true }, other);
    expect((await facts())?.contracts).toEqual({ active: 2, permanent: 2, referred: 1 });
    expect((await facts(other))?.contracts).toEqual({ active: 1, permanent: 0, referred: 1 });
    expect((await facts(partner, NOW - 2 * DAY))?.contracts.active).toBe(0);
  });

  it('counts who is left of six months ago, and of the end of the fifth month', async () => {
    await signs(partner.messenger, { startsOn: '2026-09-04' });
    await signs(awa, { startsOn: '2026-09-05' });
    await signs(gone, { startsOn: '2026-08-01', endsOn: '2027-01-31' });
    const { sixMonths, sinceHiring } = (await facts()) ?? {};
    expect(sixMonths).toMatchObject({ from: '2026-09-04', then: 2, still: 1, joined: 1 });
    expect(sinceHiring).toMatchObject({ from: '2026-10-31', then: 3, still: 2, joined: 0 });
    expect((await facts(partner, Date.parse('2026-10-31T10:00:00Z')))?.sinceHiring).toBeNull();
  });

  it('counts who had a talk in the quarter, and every talk', async () => {
    const talks = async (who: Viewer, onDate: string, of = partner) =>
      noteTalk(manager(of), { personId: who.personId, onDate, minutes: 20 });
    await talks(partner.messenger, '2027-01-01');
    await talks(partner.messenger, '2027-03-01');
    await talks(awa, '2026-12-31');
    await talks(other.messenger, '2027-03-02', other);
    expect((await facts())?.talks).toEqual({ team: 3, thisQuarter: 1, all: 3 });
    expect((await facts(other))?.talks).toEqual({ team: 1, thisQuarter: 1, all: 1 });
  });

  it('says the last counts of recruitment of this run', async () => {
    await saveRecruitment(manager(), { seen: '', counts: { recommandes: 3 } });
    await saveRecruitment(manager(other), { seen: '', counts: { recommandes: 5 } });
    expect([(await facts())?.recruitment, (await facts(other))?.recruitment]).toEqual([
      ...[{ recommandes: 3 }, { recommandes: 5 }],
    ]);
  });
});

it('training is held by contracts over the three months before, modules and sessions together', async () => {
  const held = () => db.read(systemScope(), (tx) => loadTrainingHeld(tx, partner.place.id, NOW));
  expect(await held()).toEqual({ held: 0, all: 0 });
  await signs(partner.messenger, { minutesPerMonth: 60 });
  for (const [onDate, minutes] of [
    ['2026-11-30', 15],
    ['2026-12-01', 30],
    ['2027-02-28', 90],
    ['2027-03-01', 45],
  ] as const) {
    const plan = { title: 'Écouter', onDate, startsAt: '09:00', minutes, place: null, anyway: true };
    const sessionId = await planSession(manager(), plan);
    await recordPresence(manager(), { sessionId, present: [partner.messenger.personId] });
  }
  expect(await held()).toEqual({ held: 90, all: 120 });
  await finishes(db, partner.messenger, { moduleId: 'MSG-01', at: Date.parse('2027-01-10T10:00:00Z') });
  const { all } = await held();
  expect(all).toBeGreaterThan(120);
});
