import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  fallenHills,
  getHillTable,
  getMonthlyPoint,
  getPartnerPoints,
  getPastPoint,
  getPointDue,
} from '#src/features/hill/index.ts';
import { hillActions } from '#src/features/hill/hill.actions.ts';
import { listHillFacts } from '#src/features/hill/hill.store.ts';
import { makePoint } from '#src/features/hill/make-point.ts';
import { pauseRun } from '#src/features/organisations/pause-run.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const FEBRUARY = Date.parse('2027-02-24T10:00:00Z');
const MARCH = Date.parse('2027-03-24T10:00:00Z');

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, FEBRUARY);
  partner = await aPartner(db, network, { startMonth: '2027-01-01', now: FEBRUARY });
});
afterEach(() => db.close());

/** All six workstreams on one place; `over` says otherwise. */
const places = (
  position: number,
  over: Readonly<Record<string, number>> = {},
  sentence: string | null = null,
) =>
  new Map(
    getCurriculum().hill.workstreams.map(
      ({ id }) => [id, { position: over[id] ?? position, sentence }] as const,
    ),
  );
const says = async (viewer: Viewer, now: number, said: ReturnType<typeof places>, base?: string) => {
  const ctx = as(db, viewer, now);
  return makePoint(ctx, { base: base ?? (await getMonthlyPoint(ctx)).base, places: said });
};
const fallen = (at: number) => db.read(systemScope(), (tx) => fallenHills(tx, [partner.runId], at));

describe('the point of the month', () => {
  it('is made by anybody of the team, changed in its month, and keeps each saying as a fact', async () => {
    await says(partner.staff, FEBRUARY, places(2));
    await says(partner.director, FEBRUARY + 1, places(2, { equipe: 3 }));
    await says(partner.director, FEBRUARY + 2, places(2, { equipe: 3 }));
    const facts = await db.read(systemScope(), (tx) => listHillFacts(tx, [partner.runId], FEBRUARY + 9));
    expect(facts).toHaveLength(7);
    const { point, made } = await getMonthlyPoint(as(db, partner.manager, FEBRUARY + 3));
    expect(made).toBe(true);
    expect(point.dots.map(({ now }) => now)).toEqual([2, 3, 2, 2, 2, 2]);
  });

  it('records nothing when somebody made it meanwhile (R17)', async () => {
    const { base } = await getMonthlyPoint(as(db, partner.staff, FEBRUARY));
    await says(partner.manager, FEBRUARY, places(4), base);
    await expect(says(partner.staff, FEBRUARY + 1, places(1), base)).rejects.toMatchObject({
      code: 'hill.changed-meanwhile',
    });
    const { point } = await getMonthlyPoint(as(db, partner.staff, FEBRUARY + 2));
    expect(point.dots.every(({ now }) => now === 4)).toBe(true);
  });

  it('asks for the place of every workstream, by name', async () => {
    const some = places(2);
    some.delete('portes');
    await expect(says(partner.staff, FEBRUARY, some)).rejects.toMatchObject({
      code: 'hill.no-place',
      fields: { portes: 'hill.no-place' },
    });
  });

  it('reads the form: an unknown place is none, an empty sentence is null', () => {
    const parsed = hillActions['makePoint']?.input.parse({
      base: '',
      quartier: '3',
      'quartier-phrase': '  ',
      equipe: '6',
      unknown: '2',
    }) as { places: Map<string, unknown> };
    expect([...parsed.places]).toEqual([['quartier', { position: 3, sentence: null }]]);
  });

  it('is no matter of a messenger, nor of the mentor', async () => {
    for (const viewer of [partner.messenger, network.mentor])
      await expect(
        makePoint(as(db, viewer, FEBRUARY), { base: '', places: places(1) }),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/forbidden|not-found/) as string,
      });
  });

  it('is due in each month of the run until it is made, and not during a pause', async () => {
    const due = (now: number) => getPointDue(as(db, partner.staff, now));
    expect(await due(FEBRUARY)).toBe('2027-02-01');
    await says(partner.staff, FEBRUARY, places(2));
    expect(await due(FEBRUARY + 1)).toBeNull();
    expect(await due(MARCH)).toBe('2027-03-01');
    const ctx = as(db, partner.manager, MARCH);
    await pauseRun(ctx, await openOwnRun(ctx), 'Travaux');
    expect(await due(MARCH + 1)).toBeNull();
  });
});

describe('what the guides see', () => {
  it('the last point or the one asked for, with all of them side by side', async () => {
    const read = (asked: string | null) =>
      getPartnerPoints(as(db, network.mentor, MARCH + 9), partner.place.slug, asked);
    expect((await read(null)).history).toBeNull();
    await says(partner.staff, FEBRUARY, places(2));
    await says(partner.staff, MARCH, places(3, {}, 'Nous avons une salle.'));
    expect((await read(null)).history?.point).toMatchObject({ month: '2027-03-01', previous: '2027-02-01' });
    expect((await read('2027-02')).history?.point.month).toBe('2027-02-01');
    expect((await read('2027-02')).history?.points).toHaveLength(2);
  });

  it('nobody else’s partner: the same 404 as none', async () => {
    const other = await aPartner(db, network, {
      ...{ name: 'Ailleurs', slug: 'ailleurs', startMonth: '2027-01-01', now: FEBRUARY },
      mentor: network.headOffice,
    });
    await expect(
      getPartnerPoints(as(db, network.mentor, MARCH), other.place.slug, null),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(getPastPoint(as(db, other.staff, MARCH), '2027-02')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('a fall, from the instant it was said, as it stood at any instant', async () => {
    await says(partner.staff, FEBRUARY, places(3));
    await says(partner.staff, MARCH, places(3, { equipe: 2 }));
    expect([...(await fallen(MARCH - 1))]).toEqual([]);
    expect([...(await fallen(MARCH))]).toEqual([partner.runId]);
    await says(partner.staff, MARCH + 5, places(3));
    expect([...(await fallen(MARCH + 5))]).toEqual([]);
  });
});

describe('the table that leaves', () => {
  it('has the lines of the page, for the team and for its guides alike', async () => {
    await says(partner.staff, FEBRUARY, places(2));
    await says(partner.staff, MARCH, places(3, { suite: 1 }, 'Une salle.'));
    const own = await getHillTable(as(db, partner.manager, MARCH + 9), new URLSearchParams());
    const search = new URLSearchParams({ partenaire: partner.place.slug });
    const asked = await getHillTable(as(db, network.headOffice, MARCH + 9), search);
    const all = await getHillTable(as(db, network.mentor, MARCH + 9), new URLSearchParams());
    expect(own).toEqual(asked);
    expect(all.rows).toEqual(own.rows);
    const { points } = await getMonthlyPoint(as(db, partner.manager, MARCH + 9));
    expect(own.rows.map(([, month, , position, , before]) => [month, position, before])).toEqual(
      points.flatMap(({ month, dots }) => dots.map(({ now, before }) => [month, now, before])),
    );
    expect(own.rows.every((row) => row.length === own.columns.length)).toBe(true);
  });
});
