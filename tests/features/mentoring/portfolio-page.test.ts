import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { calendarCell, calendarMonths } from '#src/features/mentoring/calendar.rules.ts';
import { getPartnersPage } from '#src/features/mentoring/get-partners-page.ts';
import { markSeen, markUnseen } from '#src/features/mentoring/mark-seen.ts';
import { getChangesTable, getPartnersTable } from '#src/features/mentoring/partners-table.ts';
import { overviewQuery, overviewSearch } from '#src/features/mentoring/portfolio-query.rules.ts';
import { setThreshold, undoThreshold } from '#src/features/organisations/set-threshold.ts';
import { getThresholds } from '#src/features/organisations/get-thresholds.ts';
import type { Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { on } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { raisesBlock, writes } from '#tests/builders/run-story.ts';
import { aSending } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-24');
let db: OpenedDatabase;
let network: Network;
let lirac: Partner;
/** Read once, before the tests are timed. */
beforeAll(() => void getCurriculum(), 60_000);
beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2025-12-01'));
  lirac = await aPartner(db, network, { startMonth: '2026-02-01', now: at('2026-01-20') });
});

const page = (search = '', viewer: Viewer = network.mentor, now = NOW) =>
  getPartnersPage(as(db, viewer, now), overviewQuery(new URLSearchParams(search)));

describe('what an address asks for', () => {
  it.each([
    '',
    '?vue=calendrier&tri=nouveau',
    '?etat=late&accompagnement=nadia&mois=3&au=2026-03-01',
    '?etat=all',
  ])('comes back the same: %s', (search) => {
    expect(overviewSearch(overviewQuery(new URLSearchParams(search)))).toBe(search);
  });

  it('is as usual for what it does not know', () => {
    expect(overviewSearch(overviewQuery(new URLSearchParams('vue=x&mois=13&au=2026-02-31&etat=y')))).toBe('');
  });

  it('never shows today or later as the past', async () => {
    expect((await page('au=2026-03-24')).query.on).toBeNull();
    expect((await page('au=2027-01-01')).query.on).toBeNull();
    expect((await page('au=2026-03-23')).query.on).toBe('2026-03-23');
  });
});

describe('real months', () => {
  it('put each milestone in the month it is due, near today', async () => {
    const { rows, day } = await page('vue=calendrier');
    const months = calendarMonths(rows, day);
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-02-01', '2027-01-01', 12]);
    const [row] = rows;
    expect(row && calendarCell(row, '2026-03-01')?.milestone.id).toBe('j02');
    expect(row && calendarCell(row, '2025-01-01')).toBeNull();
  });
});

describe('what changed since the last visit', () => {
  const kinds = async (viewer?: Viewer, now = NOW + 9) =>
    (await page('', viewer, now)).changes
      .get(lirac.runId)
      ?.map(({ kind, milestoneId, count }) => `${kind} ${String(milestoneId)} ${String(count)}`);

  it('is nothing at the first one, then what others did, a line for each kind and milestone', async () => {
    await aSending(db, lirac, 'j01', { at: at('2026-03-20') });
    expect([(await page()).seenAt, await kinds()]).toEqual([null, undefined]);
    await markSeen(as(db, network.mentor, at('2026-03-21')), at('2026-03-21'));
    expect(await kinds()).toBeUndefined();
    const staff = on(db, lirac.staff, NOW);
    await staff.notes('j02-portrait-de-quartier');
    await staff.notes('j02-besoins-priorises');
    await raisesBlock(as(db, lirac.manager, NOW + 1), lirac, 'j02', 'Personne ne répond.');
    await writes(as(db, lirac.manager, NOW + 2), lirac, 'Bonjour');
    await writes(as(db, network.mentor, NOW + 3), lirac, 'Bonjour');
    expect(await kinds()).toEqual(['wrote null 1', 'blocked j02 1', 'proved j02 2']);
    expect(await kinds(network.headOffice)).toBeUndefined();
  });

  it('is marked as seen, and taken back', async () => {
    const ctx = as(db, network.mentor, NOW);
    expect(await markSeen(ctx, at('2026-03-01'))).toBeNull();
    await raisesBlock(as(db, lirac.manager, NOW), lirac, 'j02', 'Personne ne répond.');
    expect(await kinds()).toEqual(['blocked j02 1']);
    const before = await markSeen(as(db, network.mentor, NOW + 5), NOW + 5);
    expect(await kinds()).toBeUndefined();
    await markUnseen(ctx, before);
    expect(await kinds()).toEqual(['blocked j02 1']);
    await markUnseen(ctx, null);
    expect((await page()).seenAt).toBeNull();
  });

  it('keeps as new what arrived while she read', async () => {
    await markSeen(as(db, network.mentor, NOW), at('2026-03-01'));
    await raisesBlock(as(db, lirac.manager, NOW + 100), lirac, 'j02', 'Personne ne répond.');
    await markSeen(as(db, network.mentor, NOW + 200), NOW + 50);
    expect(await kinds(network.mentor, NOW + 300)).toEqual(['blocked j02 1']);
  });
});

describe('thresholds', () => {
  const boss = (now = NOW) => as(db, network.headOffice, now);
  const late = async (search = '', now = NOW) =>
    (await page(search, network.mentor, now)).rows[0]?.status.status;

  it('count from the day they are said for, and the past keeps its own', async () => {
    expect(await late()).toBe('late');
    await setThreshold(boss(), { name: 'watchDays', value: 30, validFrom: '2026-03-24' });
    expect(await late()).toBe('watch');
    expect(await late('au=2026-03-23')).toBe('late');
  });

  it('are not changed in the past, nor out of their bounds, nor by a mentor', async () => {
    const change = { name: 'watchDays', value: 20, validFrom: '2026-03-25' } as const;
    const refused = async (over: Partial<{ value: number; validFrom: string }>, ctx = boss()) =>
      setThreshold(ctx, { ...change, ...over }).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    expect(await refused({ validFrom: '2026-03-23' })).toBe('organisations.threshold-from');
    for (const value of [0, 61, 2.5, Number.NaN])
      expect(await refused({ value })).toBe('organisations.threshold-value');
    expect(await refused({}, as(db, network.mentor, NOW))).toBe('forbidden');
  });

  it('take back a change that is not in force yet, and tell who said what', async () => {
    await setThreshold(boss(), { name: 'silentDays', value: 10, validFrom: '2026-04-01' });
    const coming = async () =>
      (await getThresholds(boss())).find(({ name }) => name === 'silentDays')?.coming.length;
    expect(await coming()).toBe(1);
    await undoThreshold(boss(), { name: 'silentDays', validFrom: '2026-04-01' });
    expect(await coming()).toBe(0);
    const again = undoThreshold(boss(), { name: 'silentDays', validFrom: '2026-04-01' });
    await expect(again).rejects.toMatchObject({ code: 'organisations.threshold-gone' });
    await setThreshold(boss(), { name: 'silentDays', value: 10, validFrom: '2026-03-24' });
    const inForce = undoThreshold(boss(), { name: 'silentDays', validFrom: '2026-03-24' });
    await expect(inForce).rejects.toMatchObject({ code: 'organisations.threshold-in-force' });
    const [silent] = (await getThresholds(boss())).filter(({ name }) => name === 'silentDays');
    expect(silent?.value).toBe(10);
    expect(silent?.history.map(({ value, by }) => `${String(value)} ${by}`)).toEqual([
      '10 Claire',
      'null Claire',
      '10 Claire',
    ]);
  });
});

describe('tables that leave the product', () => {
  it('say the rows of the page, with its day and its filters', async () => {
    const search = new URLSearchParams('etat=late&au=2026-03-20');
    const table = await getPartnersTable(as(db, network.mentor, NOW), search);
    const { rows } = await page('etat=late&au=2026-03-20');
    expect([table.asOf, table.filters]).toEqual(['2026-03-20', ['État : En retard']]);
    expect(table.rows).toHaveLength(rows.length);
    expect(table.rows[0]).toHaveLength(table.columns.length);
    expect(table.rows[0]?.[5]).toBe(rows[0]?.progress.declared);
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
  });

  it('say what changed, the newest first', async () => {
    await markSeen(as(db, network.mentor, NOW), at('2026-03-01'));
    await raisesBlock(as(db, lirac.manager, NOW), lirac, 'j02', 'Personne ne répond.');
    const table = await getChangesTable(as(db, network.mentor, NOW + 1), new URLSearchParams());
    expect(table.rows).toEqual([['2026-03-24', 'Entre-Voisins Lirac', expect.stringContaining('aide'), 1]]);
  });
});
