import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { costFacts, getBudget, getCost } from '#src/features/costs/index.ts';
import { undoBudget, writeBudgetLine } from '#src/features/costs/write-budget.ts';
import { undoCost } from '#src/features/costs/write-cost.ts';
import { listContracts } from '#src/features/management/contracts.store.ts';
import {
  getPlannedHours,
  getTalks,
  getTeamMeetings,
  managementFacts,
} from '#src/features/management/index.ts';
import { setTalkRemoved } from '#src/features/management/talks.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import { planTeamMeeting } from '#src/features/management/write-team-meeting.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { tellLife } from '#tests/builders/team-life.ts';
import { systemScope } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;

/** The life of a team and its money, told by its people and read back: the same on both databases. */
export const holdsTeamLife = async (db: Database): Promise<void> => {
  const then = NOW - 100 * DAY;
  const partner = await aPartner(db, await aNetwork(db, then), { startMonth: '2026-09-01', now: then });
  const campaignId = await tellLife(db, partner, NOW);
  await holdsTeam(db, partner);
  await holdsMoney(db, partner, campaignId);
};

const holdsTeam = async (db: Database, partner: Partner): Promise<void> => {
  const manager = as(db, partner.manager, NOW);
  const { personId } = partner.messenger;
  const factsAt = async (at: number) =>
    (await db.read(systemScope(), (tx) => managementFacts(tx, [partner.runId], at))).get(partner.runId);
  expect(await factsAt(NOW)).toMatchObject({
    attendance: { present: 2, expected: 2 },
    talks: { team: 1, thisQuarter: 1, all: 2 },
    contracts: { active: 1, permanent: 1, referred: 1 },
    recruitment: { recommandes: 11, spontanes: 2, promesses: 5 },
  });
  // What was not yet written down was not known.
  expect(await factsAt(NOW - 20 * DAY)).toMatchObject({
    ...{ meetings: [], contracts: { active: 0 }, recruitment: null },
  });
  const [february] = (await getPlannedHours(manager, '2027-02')).people;
  expect(february).toMatchObject({
    ...{ outings: 360, meetings: 90, sessions: 180, talks: 20, planned: 650, contract: 720, state: 'within' },
  });

  // Two versions in one millisecond: the last one said counts.
  const { terms } = february ?? {};
  for (const minutesPerMonth of [15 * 60, 18 * 60])
    await writeContract(manager, {
      ...{ personId, confirmed: false, permanent: true, referred: true, startsOn: '2027-02-01' },
      ...{ minutesPerMonth, endsOn: null },
      seen: (await getPlannedHours(manager, '2027-02')).people[0]?.terms?.id ?? terms?.id ?? '',
    });
  expect((await getPlannedHours(manager, '2027-02')).people[0]?.contract).toBe(18 * 60);
  const versions = await db.read(systemScope(), (tx) => listContracts(tx, [partner.place.id]));
  expect(new Set(versions.map(({ recordedAt }) => recordedAt)).size).toBe(3);

  const [last] = (await getTalks(manager)).lines;
  const talkId = last?.last?.id ?? '';
  for (const removed of [true, true, false]) await setTalkRemoved(manager, { talkId, removed });
  expect((await getTalks(manager)).talks).toBe(2);
  await setTalkRemoved(manager, { talkId, removed: true });
  expect((await getTalks(manager)).talks).toBe(1);

  const coming = { onDate: '2027-03-25', startsAt: null, minutes: 1000, place: null, agenda: null };
  await expect(planTeamMeeting(manager, { ...coming, minutes: 2000 })).rejects.toMatchObject({
    code: 'management.hours-over',
  });
  expect((await getTeamMeetings(manager)).coming).toEqual([]);
  await planTeamMeeting(manager, coming);
  expect((await getTeamMeetings(manager)).coming).toHaveLength(1);
};

const holdsMoney = async (db: Database, partner: Partner, campaignId: string): Promise<void> => {
  const director = as(db, partner.director, NOW);
  const cost = await getCost(director, campaignId);
  expect([cost.sums?.total, cost.met.value, cost.lines.map(({ label, lent }) => [label, lent])]).toEqual([
    ...[95_50, 42],
    [
      ['Heures', false],
      ['La salle', true],
    ],
  ]);
  await undoCost(director, { campaignId, seen: cost.seen });
  expect((await getCost(director, campaignId)).sums?.total).toBe(80_00);

  const amounts = Array.from({ length: 8 }, (_, quarter) => 3_00 * (quarter + 1));
  const grant = {
    side: 'income',
    label: 'Mission',
    mission: true,
    cautious: amounts,
    high: amounts,
  } as const;
  const { seen } = await getBudget(director);
  await writeBudgetLine(director, { seen, id: '', line: grant });
  const { budget, seen: written } = await getBudget(director);
  expect([budget.startsOn, budget.openingCents, budget.lines]).toEqual([
    ...['2027-01-01', 3_00],
    [{ ...grant, id: budget.lines[0]?.id }],
  ]);
  await writeBudgetLine(director, { seen, id: '', line: grant });
  expect((await getBudget(director)).seen).toBe(written);
  const other = { ...grant, label: 'Subvention' };
  await expect(writeBudgetLine(director, { seen, id: '', line: other })).rejects.toMatchObject({
    code: 'costs.changed-since',
  });
  const facts = await db.read(systemScope(), (tx) => costFacts(tx, [partner.runId], NOW + 1000));
  expect(facts.get(partner.runId)).toMatchObject({
    ...{ campaigns: [{ campaignId, total: 80_00 }], missionShare: 1, budgeted: true },
  });
  await undoBudget(director, { seen: written });
  expect((await getBudget(director)).budget.lines).toEqual([]);
};
