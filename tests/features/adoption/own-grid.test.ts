import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getGridTable, getOwnGrid, getOwnPillar } from '#src/features/adoption/index.ts';
import { getGridLine } from '#src/features/adoption/index.ts';
import { ratePillar } from '#src/features/adoption/rate-pillar.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getFormStates, getReachedItems } from '#src/features/forms/index.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const NOW = at('2026-11-24');
const LATER = at('2027-03-10');
const pillars = getCurriculum().grid.pillars.map(({ id }) => id);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const by = (viewer: Viewer, now = NOW): Context => as(db, viewer, now);
const rate = async (viewer: Viewer, pillarId: string, level: number, now = NOW): Promise<void> => {
  const { base } = await getOwnPillar(by(viewer, now), pillarId);
  await ratePillar(by(viewer, now), { pillarId, level, base });
};
const rateAll = async (viewer: Viewer, level: number, now = NOW): Promise<void> => {
  for (const pillarId of pillars) await rate(viewer, pillarId, level, now);
};

describe('the team’s own grid', () => {
  it('reaches J01.5 once the eight pillars have a level', async () => {
    const reached = async () =>
      (await db.read(partner.staff.scope, (tx) => getReachedItems(tx, [partner.runId], LATER))).get(
        partner.runId,
      );
    await rate(partner.staff, 'p1', 2);
    expect(await reached()).toEqual([]);
    await rateAll(partner.staff, 1);
    expect(await reached()).toEqual(['j01-auto-evaluation']);
    const states = await db.read(partner.staff.scope, (tx) =>
      getFormStates(
        tx,
        { id: partner.runId, organisationId: partner.place.id },
        getCurriculum().items.filter(({ id }) => id === 'j01-auto-evaluation'),
        LATER,
      ),
    );
    expect(states.get('j01-auto-evaluation')).toMatchObject({
      complete: true,
      auto: { reached: true, value: 8 },
    });
  });

  it('keeps the rounds apart and shows them all', async () => {
    await rateAll(partner.staff, 1);
    await rateAll(partner.manager, 3, LATER);
    const { adoption, moves } = await getOwnGrid(by(partner.staff, LATER));
    expect([adoption.round, adoption.rounds.map(({ round }) => round)]).toEqual(['m06', ['m01', 'm06']]);
    expect(adoption.rounds.map(({ team }) => team.get('p1')?.level)).toEqual([1, 3]);
    expect(moves.team).toMatchObject({ reached: 8, reachedBefore: 0 });
    expect(moves.team.rows[0]).toMatchObject({ before: 1, now: 3 });
  });

  it('is shown as it was on the evening of a past day, in its table as on its page', async () => {
    await rateAll(partner.staff, 1);
    await rateAll(partner.manager, 3, LATER);
    const past = await getOwnGrid(by(partner.staff, LATER), '2026-11-24');
    expect(past.voices.map(({ team }) => team?.level)).toEqual(Array(8).fill(1));
    expect(past).toMatchObject({ editable: false, adoption: { round: 'm01' } });
    expect((await getOwnGrid(by(partner.staff, LATER), '2026-11-23')).adoption.rounds).toEqual([]);
    await expect(getOwnGrid(by(partner.staff), '2027-01-01')).rejects.toMatchObject({ code: 'not-found' });
    const table = await getGridTable(by(partner.staff, LATER), new URLSearchParams({ au: '2026-11-24' }));
    const pillar = await getOwnPillar(by(partner.staff, LATER), 'p1', '2026-11-24');
    expect(pillar).toMatchObject({ asOf: '2026-11-24', editable: false, level: 1 });
    expect(pillar.history.map(({ level }) => level)).toEqual([1]);
    expect(await getOwnPillar(by(partner.staff, LATER), 'p1')).toMatchObject({ editable: true, level: 3 });
    const column = table.columns.findIndex(({ id }) => id === 'niveau_equipe');
    expect(table.rows.map((row) => row[column])).toEqual(past.voices.map(({ team }) => team?.level));
  });

  it('asks for one pillar after another, and is asked again in month 6', async () => {
    expect((await getOwnGrid(by(partner.staff, at(START)))).next).toBe('p1');
    await rate(partner.staff, 'p1', 2, at(START));
    expect(await getOwnGrid(by(partner.staff, at(START)))).toMatchObject({ next: 'p2', rated: 1 });
    expect(await getGridLine(by(partner.staff, at(START)))).toEqual({ lastOn: START, waiting: 7 });
    expect(await getGridLine(by(partner.staff))).toEqual({ lastOn: START, waiting: 0 });
    expect((await getGridLine(by(partner.staff, at('2027-02-03')))).waiting).toBe(8);
  });

  it('changed meanwhile is not overwritten (R17)', async () => {
    const { base } = await getOwnPillar(by(partner.manager), 'p1');
    await rate(partner.staff, 'p1', 2);
    await expect(ratePillar(by(partner.manager), { pillarId: 'p1', level: 4, base })).rejects.toMatchObject({
      code: 'adoption.changed-meanwhile',
    });
    expect((await getOwnPillar(by(partner.manager), 'p1')).level).toBe(2);
  });

  it('asks for a level, and records nothing twice', async () => {
    await expect(
      ratePillar(by(partner.staff), { pillarId: 'p1', level: null, base: '' }),
    ).rejects.toMatchObject({ code: 'adoption.no-level' });
    await expect(ratePillar(by(partner.staff), { pillarId: 'p9', level: 1, base: '' })).rejects.toMatchObject(
      { code: 'not-found' },
    );
    await rate(partner.staff, 'p1', 1);
    await rate(partner.staff, 'p1', 1);
    expect((await getOwnPillar(by(partner.staff), 'p1')).history).toHaveLength(1);
  });

  it('stays open after the end, once a year (R23)', async () => {
    await endMentorship(by(network.headOffice, at('2026-11-20')), partner.place.slug, 'adopted');
    await rate(partner.staff, 'p1', 3);
    expect(await getOwnGrid(by(partner.staff))).toMatchObject({
      adoption: { round: 'a00' },
      ...{ editable: true, rated: 1, asked: true },
    });
  });
});
