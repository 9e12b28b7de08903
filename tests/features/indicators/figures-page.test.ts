import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getFiguresPage, getPartnerFigures, wilson } from '#src/features/indicators/index.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { OutingTold } from '#tests/builders/campaign.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/** What a page of figures says beside them: rates with their range, passes side by side, the sheets behind. */
const NOW = at('2026-11-24');
let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at('2026-05-01'));
  partner = await aPartner(db, network, { startMonth: '2026-05-01', now: at('2026-05-01') });
});
afterEach(() => db.close());

const sectors = ['Nord', 'Sud'].map((name) => ({ name, doors: 150 }));
const pageOf = async (
  outings: readonly OutingTold[],
  search: (sectorIds: readonly string[]) => string = () => '',
) => {
  const made = await aCampaign(db, partner, { now: NOW - 1000, sectors, outings });
  const page = await getFiguresPage(
    as(db, partner.manager, NOW),
    made.id,
    new URLSearchParams(search(made.sectorIds)),
  );
  return {
    made,
    page,
    ranks: page.outings.map(({ outing, state }) => [made.outingIds.indexOf(outing.id), state]),
  };
};
const out = (onDate: string, talked: number, nobody: number, more: Partial<OutingTold> = {}): OutingTold => ({
  ...{ onDate, doors: { talked, nobody }, halfDay: 'morning', ...more },
});

describe('a rate of a crossing', () => {
  it.each([
    [12, 18, true],
    [12, 17, false],
    [9, 60, false],
  ])('of %i met and %i shut doors has its range: %s', async (talked, nobody, has) => {
    const { made, page } = await pageOf([out('2026-11-01', talked, nobody)]);
    const range = has ? wilson(talked, talked + nobody) : null;
    const [north, south] = made.sectorIds.map((id) => page.bySector.find(({ of }) => of.id === id));
    expect([north?.range, south?.range]).toEqual([range, null]);
    expect(page.byHalfDay.map((row) => row.range)).toEqual([range, null, null]);
  });

  it('has none when a second pass met more households than the first knocked at doors', async () => {
    const again = { pass: 2 as const };
    const met = async (second: number) =>
      (await pageOf([out('2026-11-01', 12, 18), out('2026-11-02', second, 20, again)])).page.byHalfDay[0];
    expect(await met(18)).toMatchObject({ met: { value: 30 }, rate: { value: 1 }, range: wilson(30, 30) });
    expect(await met(19)).toMatchObject({ met: { value: 31 }, range: null });
  });
});

describe('households by pass', () => {
  const again = { pass: 2 as const };
  it.each<[string, OutingTold[], [number, number] | null]>([
    ['both', [out('2026-11-01', 12, 20), out('2026-11-02', 11, 20, again)], [12, 11]],
    ['the first alone', [out('2026-11-01', 12, 20)], null],
    ['the second alone', [out('2026-11-01', 12, 20, again)], null],
    [
      'both, of two evenings',
      [out('2026-11-01', 12, 20), out('2026-11-02', 11, 20, again), out('2026-11-03', 4, 20, again)],
      null,
    ],
  ])('are side by side: %s', async (_what, outings, said) => {
    expect((await pageOf(outings)).page.metByPass).toEqual(said);
  });
});

describe('the outings behind the figures', () => {
  const told = [
    out('2026-11-01', 12, 20, { sheet: {} }),
    out('2026-11-02', 12, 20, { sheet: { filledOn: '2026-11-05' }, sector: 1 }),
    out('2026-11-03', 12, 20, { pass: 2, halfDay: 'evening' }),
    out('2026-11-04', 12, 20, { sheet: { foundUseful: 13 } }),
    out('2026-11-05', 12, 20, { sheet: { filledOn: '2026-11-07' } }),
  ];
  const all = [
    ...[
      [3, 'contradictory'],
      [2, 'missing'],
    ],
    ...[
      [1, 'late'],
      [0, 'fine'],
      [4, 'fine'],
    ],
  ];

  it.each<[string, (sectorIds: readonly string[]) => string, readonly number[]]>([
    ['all, what is to mend first', () => '', [3, 2, 1, 0, 4]],
    ['those of a pass', () => 'passage=2', [2]],
    ['those of a sector', ([, south]) => `secteur=${south ?? ''}`, [1]],
    ['those of a half-day', () => 'moment=evening', [2]],
    ['those of a day and before', () => 'au=2026-11-03', [2, 1, 0]],
  ])('are %s', async (_what, search, ranks) => {
    const found = await pageOf(told, search);
    expect(found.ranks).toEqual(ranks.map((rank) => all.find(([one]) => one === rank)));
  });
});

it('a campaign of another association is like none, for whoever guides both', async () => {
  const other = await aPartner(db, network, {
    ...{ startMonth: '2026-05-01', now: at('2026-05-01'), name: 'Ailleurs', slug: 'ailleurs' },
  });
  const { made } = await pageOf([]);
  const read = (slug: string) =>
    getPartnerFigures(as(db, network.headOffice, NOW), { slug, id: made.id }, new URLSearchParams());
  expect(await read(partner.place.slug)).toMatchObject({ campaign: { id: made.id } });
  await expect(read(other.place.slug)).rejects.toMatchObject({ code: 'not-found' });
});
