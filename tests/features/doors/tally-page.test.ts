import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TallyKind } from '#db/schema/lists.ts';
import type { OpenedDatabase } from '#db/types.ts';
import { changePass } from '#src/features/doors/change-pass.ts';
import { countDoors } from '#src/features/doors/count-doors.ts';
import { fillSheet } from '#src/features/doors/fill-sheet.ts';
import { sheetInput } from '#src/features/doors/doors.schema.ts';
import { getTally } from '#src/features/doors/get-tally.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-27T15:00:00Z');

let db: OpenedDatabase;
let partner: Partner;
let campaign: string;
let outings: readonly string[];
beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  const days = ['2026-11-27', '2026-11-28'].map((onDate) => ({ onDate }));
  const made = await aCampaign(db, partner, { now: NOW - 1000, outings: days });
  [campaign, outings] = [made.id, made.outingIds];
});
afterEach(() => db.close());

const ctx = (step = 0) => as(db, partner.messenger, NOW + step);
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const page = (lastId: string | null = null, rank = 0) =>
  getTally(ctx(100), { campaignId: campaign, outingId: outings[rank] ?? '' }, lastId);
const tap = (n: number, what: TallyKind, about?: number) =>
  countDoors(ctx(n), [
    {
      ...{ id: uuid(n), campaign, outing: outings[0] ?? '', what },
      ...{ theme: what === 'theme' ? ('health' as const) : undefined },
      about: about === undefined ? undefined : uuid(about),
    },
  ]);

describe('the page of an outing', () => {
  it('opens on its day, and not the day before', async () => {
    expect([(await page()).open, (await page(null, 1)).open]).toEqual([true, false]);
  });

  it('takes off the door of which least is said, and names none where there is none', async () => {
    expect((await page()).removable).toEqual({});
    for (const n of [4, 3, 2]) await tap(n, 'talked');
    await tap(5, 'nobody');
    await tap(6, 'theme', 2);
    await tap(7, 'needsHelp', 2);
    await tap(8, 'needsHelp', 3);
    expect((await page()).removable).toEqual({ talked: uuid(4), nobody: uuid(5) });
    await tap(9, 'theme', 4);
    expect((await page()).removable).toEqual({ talked: uuid(3), nobody: uuid(5) });
  });

  it('says what was tapped last with its door, what is left of it once it is undone, then nothing', async () => {
    await tap(1, 'nobody');
    await tap(2, 'talked');
    await tap(3, 'needsHelp', 2);
    const last = async (n: number) => {
      const { last: said } = await page(uuid(n));
      return said && [said.event.id, said.door.id];
    };
    expect((await page()).last).toBeNull();
    expect([await last(3), await last(1), await last(9)]).toEqual([
      [uuid(3), uuid(2)],
      [uuid(1), uuid(1)],
      null,
    ]);
    await tap(4, 'undo', 3);
    expect(await last(3)).toEqual([uuid(2), uuid(2)]);
    await tap(5, 'undo', 2);
    expect(await last(3)).toBeNull();
  });
});

describe('the pass of an outing', () => {
  const change = (pass: '1' | '2', step = 1) =>
    changePass(ctx(step), { campaign, outing: outings[0] ?? '', pass });
  const passes = () => db.read(partner.manager.scope, ({ q, t }) => q.select().from(t.outingVersion));

  it('changes once, and back', async () => {
    await change('2');
    await change('2', 2);
    expect([(await page()).outing.pass, (await page(null, 1)).outing.pass]).toEqual([2, 1]);
    await change('1', 3);
    expect((await page()).outing.pass).toBe(1);
    expect(await passes()).toHaveLength(4);
  });

  it('changes until the sheet is closed', async () => {
    const fill = (n: number, seen: string, foundUseful: string) =>
      fillSheet(
        ctx(n),
        sheetInput.parse({
          ...{ id: uuid(n), campaign, outing: outings[0], seen, minutes: '110', people: '2', foundUseful },
        }),
      );
    expect(await fill(1, '0', '3')).toMatchObject({ closed: false });
    await change('2', 2);
    expect(await fill(3, '1', '')).toMatchObject({ closed: true });
    await expect(change('1', 4)).rejects.toMatchObject({ code: 'doors.sheet-closed' });
    expect((await page()).outing.pass).toBe(2);
  });
});
