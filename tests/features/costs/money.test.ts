import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import {
  costFacts,
  getBudget,
  getBudgetTable,
  getCost,
  getCostFigure,
  getCostTable,
} from '#src/features/costs/index.ts';
import type { BudgetLine } from '#src/features/costs/costs.types.ts';
import { MOST_LINES } from '#src/features/costs/costs.rules.ts';
import { undoBudget, writeBudgetHead, writeBudgetLine } from '#src/features/costs/write-budget.ts';
import { undoCost, writeCostLine } from '#src/features/costs/write-cost.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getFiguresPage } from '#src/features/indicators/index.ts';
import { planSession } from '#src/features/management/plan-session.ts';
import {
  planTeamMeeting,
  recordAttendance,
  setMeetingCancelled,
} from '#src/features/management/write-team-meeting.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import type { Viewer } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { NOW, twoTeams } from '#tests/builders/team.ts';
import { systemScope } from '#tests/support/database.ts';

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let other: Partner;
beforeEach(async () => {
  ({ db, network, partner, other } = await twoTeams());
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const notFound = { code: 'not-found' };

describe('money', () => {
  const line = { item: 'doors' as const, label: 'Heures', cents: 10_000, how: '6 h', lent: false };

  it('of a campaign is the director’s, and head office reads it', async () => {
    const { id: campaignId } = await aCampaign(db, partner, {
      now: NOW - DAY,
      outings: [{ onDate: '2027-03-03', doors: { talked: 12, nobody: 5 } }],
    });
    const director = ctx(partner.director);
    await writeCostLine(director, { campaignId, seen: '', id: '', line });
    const page = await getCost(ctx(network.headOffice), campaignId);
    expect(page).toMatchObject({ met: { value: 12 }, perHousehold: 833, editable: false, before: false });
    await writeCostLine(director, { campaignId, seen: '', id: '', line });
    expect(await getCost(director, campaignId)).toMatchObject({ seen: page.seen, sums: { total: 10_000 } });
    const dearer = { ...line, cents: 10_001 };
    await expect(
      writeCostLine(director, { campaignId, seen: '', id: '', line: dearer }),
    ).rejects.toMatchObject({ code: 'costs.changed-since' });
    const taken = { campaignId, seen: page.seen, id: page.lines[0]?.id ?? '', line: null };
    for (const _twice of [1, 2]) await writeCostLine(director, taken);
    const { seen } = await getCost(director, campaignId);
    for (const _twice of [1, 2]) await undoCost(director, { campaignId, seen });
    expect((await getCost(director, campaignId)).sums?.total).toBe(10_000);
    const add = async () =>
      writeCostLine(director, { campaignId, seen: (await getCost(director, campaignId)).seen, id: '', line });
    for (let n = 1; n < MOST_LINES; n += 1) await add();
    await expect(add()).rejects.toMatchObject({ code: 'costs.too-many' });
    expect((await getCost(director, campaignId)).lines).toHaveLength(MOST_LINES);
    for (const who of [partner.manager, partner.staff, network.mentor])
      await expect(getCost(ctx(who), campaignId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getCost(ctx(other.director), campaignId)).rejects.toMatchObject(notFound);
    const facts = await db.read(systemScope(), (tx) => costFacts(tx, [partner.runId], NOW + 1000));
    expect(facts.get(partner.runId)?.campaigns).toMatchObject([
      { campaignId, total: 400_000, perHousehold: 33_333 },
    ]);
  });

  it('of 24 months is the director’s alone', async () => {
    const director = ctx(partner.director);
    const amounts = Array.from({ length: 8 }, () => 3_00);
    const wages = {
      side: 'expense' as const,
      label: 'Salaires',
      mission: false,
      cautious: amounts,
      high: amounts,
    };
    for (const startsOn of ['0202-01-01', '9999-12-01'])
      expect(() => writeBudgetHead(director, { seen: '', startsOn, openingCents: 3_00 })).toThrow(
        expect.objectContaining({ fields: { month: 'costs.month-far' } }),
      );
    await writeBudgetHead(director, { seen: '', startsOn: '2027-01-01', openingCents: 3_00 });
    await writeBudgetLine(director, { seen: (await getBudget(director)).seen, id: '', line: wages });
    const page = await getBudget(director);
    expect(page.cautious.shortage).toBe('2027-04-01');
    await undoBudget(director, { seen: page.seen });
    expect((await getBudget(director)).budget.lines).toEqual([]);
    await expect(getBudget(ctx(partner.manager))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('say what missions pay and who pays, in each hypothesis', async () => {
    const director = ctx(partner.director);
    const facts = async (at = NOW + 1000) =>
      (await db.read(systemScope(), (tx) => costFacts(tx, [other.runId, partner.runId], at))).get(
        partner.runId,
      );
    const all = (cents: number): number[] => Array.from({ length: 8 }, () => cents);
    const of = (side: BudgetLine['side'], cautious: number, mission = false): BudgetLine => ({
      ...{ side, label: side, mission, cautious: all(cautious), high: all(8_00) },
    });
    expect(await facts()).toEqual({ campaigns: [], missionShare: null, budgeted: false, funders: 0 });
    await writeBudgetHead(ctx(other.director), { seen: '', startsOn: '2027-01-01', openingCents: 1 });
    expect(await getBudget(director)).toMatchObject({
      ...{ begun: false, before: false, seen: '', editable: true },
      budget: { startsOn: '2027-03-01', openingCents: 0, lines: [] },
    });
    const first = { ...of('income', 0), cautious: [0, 6_00, ...all(0).slice(2)] };
    for (const line of [first, of('income', 0), of('income', 1_00, true), of('expense', 2_00)])
      await writeBudgetLine(director, { seen: (await getBudget(director)).seen, id: '', line });
    expect(await facts()).toEqual({ campaigns: [], missionShare: 8 / 14, budgeted: true, funders: 2 });
    expect(await facts(NOW - 1)).toMatchObject({ budgeted: false });
    const page = await getBudget(director);
    expect(page).toMatchObject({ begun: true, before: true });
    expect([page.cautious, page.high].map(({ missionShare }) => missionShare)).toEqual([8 / 14, 1 / 3]);
    const { rows } = await getBudgetTable(director);
    expect(rows.map((row) => row.slice(4, 6))).toEqual([
      ...[
        [0, 6],
        [0, 0],
        [1, 1],
        [2, 2],
        [-1, 4],
      ],
      ...[
        [8, 8],
        [8, 8],
        [8, 8],
        [8, 8],
        [16, 32],
      ],
    ]);
  });

  it('take the same form once, refuse another, and more lines than anybody reads', async () => {
    const director = ctx(partner.director);
    const head = { seen: '', startsOn: '2027-01-01', openingCents: 3_00 };
    for (const _twice of [1, 2]) await writeBudgetHead(director, head);
    const { seen } = await getBudget(director);
    for (const other of [
      { ...head, startsOn: '2027-02-01' },
      { ...head, openingCents: 4_00 },
    ])
      await expect(writeBudgetHead(director, other)).rejects.toMatchObject({ code: 'costs.changed-since' });
    const amounts = Array.from({ length: 8 }, () => 1);
    const line = {
      ...{ side: 'income' as const, label: 'Aide', mission: false },
      cautious: amounts,
      high: amounts,
    };
    for (const _twice of [1, 2]) await writeBudgetLine(director, { seen, id: '', line });
    expect((await getBudget(director)).budget.lines).toHaveLength(1);
    await expect(
      writeBudgetLine(director, { seen, id: '', line: { ...line, label: 'Don' } }),
    ).rejects.toMatchObject({ code: 'costs.changed-since' });
    const add = async () =>
      writeBudgetLine(director, { seen: (await getBudget(director)).seen, id: '', line });
    for (let n = 1; n < MOST_LINES; n += 1) await add();
    await expect(add()).rejects.toMatchObject({ code: 'costs.too-many' });
    await undoBudget(director, { seen: (await getBudget(director)).seen });
    expect((await getBudget(director)).budget).toMatchObject({ startsOn: '2027-01-01', openingCents: 3_00 });
  });

  it.each([
    ['2024-03-03', 'far'],
    ['2024-03-04', 'read'],
    ['2030-03-04', 'read'],
    ['2030-03-05', 'far'],
  ])('begin at most three years away: %s is %s', async (startsOn, said) => {
    const write = async () => writeBudgetHead(ctx(partner.director), { seen: '', startsOn, openingCents: 0 });
    await expect(
      write().then(
        () => 'read',
        () => 'far',
      ),
    ).resolves.toBe(said);
  });
});

describe('the cost for each household met', () => {
  const line = { item: 'doors' as const, label: 'Heures', cents: 10_050, how: '6 h', lent: false };
  const costs = async (campaignId: string): Promise<void> =>
    writeCostLine(ctx(partner.director, NOW - DAY), { campaignId, seen: '', id: '', line });
  const figureFor = async (viewer: Viewer, campaignId: string, search = '') =>
    getCostFigure(ctx(viewer), await getFiguresPage(ctx(viewer), campaignId, new URLSearchParams(search)));
  const told = (talked: number, recordedAt = NOW - 2 * DAY) =>
    aCampaign(db, partner, {
      now: recordedAt,
      outings: [{ onDate: '2027-03-01', doors: { talked, nobody: 12 } }],
    });

  it('is in euros, of the whole campaign, for those who read money', async () => {
    const { id } = await told(15);
    const [director, nothing] = [partner.director, { unit: 'euros', value: null, denominator: null }];
    expect(await figureFor(director, id)).toMatchObject({ ...nothing, state: 'none' });
    await costs(id);
    const figure = { unit: 'euros', state: 'shown', value: 6.7, numerator: 100.5, denominator: 15 };
    for (const viewer of [director, network.headOffice])
      expect(await figureFor(viewer, id)).toMatchObject(figure);
    expect(await figureFor(partner.manager, id)).toBeNull();
    expect(await figureFor(director, id, 'passage=1')).toBeNull();
    // Of the evening before, when it was not written yet.
    expect(await figureFor(director, id, 'au=2027-03-02')).toMatchObject({ ...nothing, state: 'none' });
    const { rows } = await getCostTable(ctx(director), new URLSearchParams({ campagne: id }));
    expect(rows.map(([, , euros]) => euros)).toEqual([100.5, 100.5, 100.5, 6.7]);
  });

  it('is hidden with the households, and none without any', async () => {
    const [few, nobody] = [await told(4), await aCampaign(db, partner, { now: NOW - 2 * DAY })];
    for (const { id } of [few, nobody]) await costs(id);
    expect(await figureFor(partner.director, few.id)).toMatchObject({ state: 'hidden', value: null });
    expect(await figureFor(partner.director, nobody.id)).toMatchObject({ state: 'none', value: null });
  });
});

/** A messenger and an employee come: both hours of a meeting count, and of a training those that are paid as such. */
describe('the hours that a cost is reckoned from', () => {
  const present = () => [partner.messenger.personId, partner.staff.personId];
  const meets = async (onDate: string, then: 'held' | 'cancelled' | 'planned' = 'held'): Promise<void> => {
    const manager = ctx(partner.manager);
    const plan = { onDate, startsAt: '17:30', minutes: 90, place: null, agenda: null };
    const meetingId = await planTeamMeeting(manager, plan);
    if (then !== 'planned') await recordAttendance(manager, { meetingId, present: present() });
    if (then === 'cancelled') await setMeetingCancelled(manager, { meetingId, cancelled: true });
  };
  const trains = async (onDate: string): Promise<void> => {
    const manager = ctx(partner.manager);
    const session = { title: 'Écouter', onDate, startsAt: '09:00', minutes: 60, place: null, anyway: false };
    await recordPresence(manager, { sessionId: await planSession(manager, session), present: present() });
  };
  const outings = [
    { onDate: '2027-02-01', cancelled: true },
    { onDate: '2027-02-20' },
    { onDate: '2027-02-24' },
  ];

  it.each([
    ['from its first outing to today', {}, [2, 3]],
    ['in the days of its plan', { startsOn: '2027-02-10', endsOn: '2027-02-22' }, [2, 1]],
    ['until today, when its plan goes on', { startsOn: '2027-02-21', endsOn: '2027-12-31' }, [1, 2]],
    ['on its first day', { startsOn: '2027-03-04' }, [1, 1]],
    ['before it begins', { startsOn: '2027-03-05' }, [0, 0]],
  ])('%s', async (_when, plan, [meetings = 0, trainings = 0]) => {
    for (const onDate of ['2027-02-10', '2027-02-20', '2027-03-04']) await meets(onDate);
    await meets('2027-02-22', 'planned');
    await meets('2027-02-23', 'cancelled');
    for (const onDate of ['2027-02-20', '2027-02-25', '2027-03-04']) await trains(onDate);
    const { id } = await aCampaign(db, partner, { now: NOW - DAY, plan, outings });
    const { hours } = await getCost(ctx(partner.director), id);
    expect(hours).toMatchObject({ meetings: meetings * 3, training: trainings });
  });
});
