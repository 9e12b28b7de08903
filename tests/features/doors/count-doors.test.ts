import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doorOutcomes, needThemes, tallyKinds } from '#db/schema/lists.ts';
import { doorsActions } from '#src/features/doors/doors.actions.ts';
import { countDoors } from '#src/features/doors/count-doors.ts';
import type { DoorInput } from '#src/features/doors/doors.schema.ts';
import { fillSheet } from '#src/features/doors/fill-sheet.ts';
import { sheetInput } from '#src/features/doors/doors.schema.ts';
import { getTally } from '#src/features/doors/get-tally.ts';
import { loadCampaigns, loadTallies } from '#src/features/doors/load-campaigns.ts';
import { countedSheet, knockedIn } from '#src/features/doors/sheet.rules.ts';
import { readDoorCounts } from '#src/features/doors/tallies.store.ts';
import { countsOf, noDoors } from '#src/features/doors/tally.rules.ts';
import { receiveEvents } from '#src/features/outbox/index.ts';
import type { Context } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-27T15:00:00Z');

const scene = async () => {
  const db = await testDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  const made = await aCampaign(db, partner, {
    now: NOW - 1000,
    outings: [{ onDate: '2026-11-27' }, { onDate: '2026-12-04' }],
  });
  const [today = '', later = ''] = made.outingIds;
  return { db, partner, campaign: made.id, today, later, ctx: as(db, partner.messenger, NOW) };
};

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Anything two phones may send: details and undoings name events that are there, of another kind, or nowhere. */
const taps = fc.array(
  fc.record({
    id: fc.nat(30),
    what: fc.constantFrom(...tallyKinds),
    theme: fc.constantFrom(...needThemes),
    about: fc.nat(34),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 30 },
);

/** The same database, and how often it was written to. */
const countingWrites = (of: Context['db']) => {
  let n = 0;
  const write: typeof of.write = (scope, fn) => ((n += 1), of.write(scope, fn));
  return { db: { ...of, write }, writes: () => n };
};

const total = (ctx: Context, outing: string) =>
  ctx.db.read(ctx.viewer.scope, async (tx) => (await readDoorCounts(tx, [outing])).get(outing) ?? noDoors);

describe('counting at the doors', () => {
  it('agrees with the rule whatever the order, the cuts, the replays and the undoings; never below zero', async () => {
    const { ctx, campaign, db, partner } = await scene();
    let day = 0;
    await fc.assert(
      fc.asyncProperty(taps, fc.integer({ min: 1, max: 7 }), async (tapped, size) => {
        day += 1;
        const { outingIds } = await aCampaign(db, partner, {
          now: NOW - 500,
          outings: [{ onDate: '2026-11-27' }],
        });
        void campaign;
        const outing = outingIds[0] ?? '';
        const own = await db.read(ctx.viewer.scope, (tx) =>
          tx.q.select({ id: tx.t.outing.campaignId }).from(tx.t.outing).where(eqId(tx, outing)),
        );
        const first = new Map<number, (typeof tapped)[number]>();
        for (const tap of tapped) if (!first.has(tap.id)) first.set(tap.id, tap);
        const events = [...first.values()].map(({ id, what, theme, about }): DoorInput => {
          const isDoor = (doorOutcomes as readonly string[]).includes(what);
          return {
            ...{ id: uuid(id), campaign: own[0]?.id ?? '', outing, what },
            ...{ theme: what === 'theme' ? theme : undefined, about: isDoor ? undefined : uuid(about) },
          };
        });
        const sent = tapped.flatMap(({ id, times }) => {
          const event = events.find((each) => each.id === uuid(id));
          return event === undefined ? [] : Array.from({ length: times }, () => event);
        });
        for (let at = 0; at < sent.length; at += size) await countDoors(ctx, sent.slice(at, at + size));
        const counts = await total(ctx, outing);
        expect(counts).toEqual(
          countsOf(
            events.map(({ id, what, theme, about }) => ({
              ...{ id, kind: what, theme: theme ?? null, aboutId: about ?? null },
            })),
          ),
        );
        expect(Math.min(counts.talked, counts.noTime, counts.nobody, counts.refused)).toBeGreaterThanOrEqual(
          0,
        );
      }),
      { numRuns: 60 },
    );
    expect(day).toBeGreaterThan(0);
  }, 60_000);

  it('receives five hundred doors of a sending in one write, and answers what was counted', async () => {
    const { ctx, campaign, today } = await scene();
    const { db, writes } = countingWrites(ctx.db);
    const events = Array.from({ length: 500 }, (_, n) => ({
      ...{ kind: 'door', id: uuid(n), campaign, outing: today, what: doorOutcomes[n % 4] },
    }));
    const answer = await receiveEvents({ ...ctx, db }, { v: 1, events });
    expect(writes()).toBe(1);
    expect(answer.results.every(({ state }) => state === 'received')).toBe(true);
    expect(answer.doors?.[today]).toMatchObject({ talked: 125, nobody: 125 });
    await receiveEvents(ctx, { v: 1, events });
    expect(knockedIn(await total(ctx, today))).toBe(500);
  });

  it('writes together what phones send at once, in the order of ids, and answers each its own outing', async () => {
    const { partner, ctx } = await scene();
    const outings = [{ onDate: '2026-11-27' }, { onDate: '2026-11-27', halfDay: 'evening' as const }];
    const { id: campaign, outingIds } = await aCampaign(ctx.db, partner, { now: NOW - 500, outings });
    const [one = '', two = ''] = outingIds;
    const { db, writes } = countingWrites(ctx.db);
    const door = (n: number, outing: string) => ({
      ...{ kind: 'door', id: uuid(n), campaign, outing, what: 'talked' },
    });
    const sendings = [[door(9, one)], [door(5, two), door(7, two)], [door(3, one)]];
    const answers = await Promise.all(
      sendings.map((events) => receiveEvents({ ...ctx, db }, { v: 1, events })),
    );
    expect(writes()).toBe(1);
    const answered = answers.map(({ doors }) => [doors?.[one]?.talked, doors?.[two]?.talked]);
    expect(answered).toEqual([
      [2, undefined],
      [undefined, 2],
      [2, undefined],
    ]);
    const rows = await ctx.db.read(ctx.viewer.scope, (tx) => tx.q.select().from(tx.t.tallyEvent));
    expect(rows.map(({ id }) => id)).toEqual([3, 5, 7, 9].map(uuid));
  });

  it('refuses an id that holds the instant, a day to come, and somebody of another team', async () => {
    const { ctx, campaign, today, later, db, partner } = await scene();
    const door = { kind: 'door', id: uuid(1), campaign, outing: today, what: 'talked' };
    const v7 = { ...door, id: '018f3c9e-7b1a-7c3d-8e4f-123456789abc' };
    expect((await receiveEvents(ctx, { events: [v7] })).results[0]?.state).toBe('refused');
    const early = await receiveEvents(ctx, { events: [{ ...door, outing: later }] });
    expect(early.results[0]?.sentence).toMatch(/pas commencé/);
    const other = await aPerson(db, partner.place, { role: 'messenger', name: 'Awa', now: NOW });
    const stranger = await receiveEvents(as(db, other, NOW), { events: [door] });
    expect(stranger.results[0]?.sentence).toMatch(/autre équipe/);
    expect(knockedIn(await total(ctx, today))).toBe(0);
  });

  it('leaves nothing that tells who counted or when: no line of the chain, no person, no time', async () => {
    const { ctx, campaign, today, db } = await scene();
    const lines = () => db.read(ctx.viewer.scope, (tx) => tx.q.select().from(tx.t.auditEntry));
    const before = await lines();
    await countDoors(ctx, [
      { id: uuid(1), campaign, outing: today, what: 'talked', theme: undefined, about: undefined },
    ]);
    expect(await lines()).toEqual(before);
    const rows = await db.read(ctx.viewer.scope, (tx) => tx.q.select().from(tx.t.tallyEvent));
    const text = JSON.stringify(rows);
    for (const told of [ctx.viewer.personId, ctx.viewer.accountId, ctx.viewer.membershipId, String(NOW)])
      expect(text).not.toContain(told);
  });
});

const eqId = (tx: Parameters<Parameters<Context['db']['read']>[1]>[0], id: string) => eq(tx.t.outing.id, id);

describe('the sheet of an outing', () => {
  const filled = (of: { campaign: string; outing: string }, n: number, more: Record<string, string> = {}) =>
    sheetInput.parse({ id: uuid(n), ...of, seen: '0', minutes: '120', people: '2', ...more });

  it('is closed when nothing contradicts itself, else kept to be mended; sent twice it is one', async () => {
    const { ctx, campaign, today } = await scene();
    const of = { campaign, outing: today };
    await countDoors(ctx, [{ ...of, id: uuid(1), what: 'talked', theme: undefined, about: undefined }]);
    const wrong = filled(of, 2, { foundUseful: '3' });
    expect(await fillSheet(ctx, wrong)).toEqual({ closed: false, toMend: true });
    expect(await fillSheet(ctx, wrong)).toEqual({ closed: false, toMend: true });
    const tally = await getTally(ctx, { campaignId: campaign, outingId: today });
    expect(tally.problems).toEqual(['foundUseful']);
    expect(tally.sheet?.version).toBe(1);
    expect(await fillSheet(ctx, { ...filled(of, 3, { foundUseful: '1' }), seen: 1 })).toEqual({
      ...{ closed: true, toMend: false },
    });
  });

  const byForm = async (ctx: Context, name: 'sheet' | 'paper', fields: Readonly<Record<string, string>>) => {
    const action = doorsActions[name];
    const run = action?.run as (ctx: Context, input: unknown) => Promise<unknown>;
    await run(ctx, action?.input.parse(fields));
  };
  type Way = (ctx: Context, fields: Readonly<Record<string, string>>) => Promise<unknown>;
  const byPhone: Way = (ctx, fields) => receiveEvents(ctx, { events: [{ kind: 'sheet', ...fields }] });
  /** The answer was lost, so the phone sends again, alone then twice in one sending. */
  const again: Way = async (ctx, fields) => {
    await byPhone(ctx, fields);
    const event = { kind: 'sheet', ...fields };
    const { results } = await receiveEvents(ctx, { events: [event, event] });
    expect(results.map(({ state }) => state)).toEqual(['received', 'received']);
  };
  const byPaper: Way = (ctx, fields) => byForm(ctx, 'paper', fields);
  const [useful, back, sum] = [
    { minutes: '60', foundUseful: '3' },
    { talked: '1', revisit: '2' },
    { talked: '30', nobody: '28', total: '60' },
  ];
  const ways: readonly [string, Way, Readonly<Record<string, string>>, string, object][] = [
    ['the phone', byPhone, useful, 'foundUseful', { foundUseful: 3 }],
    ['the phone that sends again', again, useful, 'foundUseful', { foundUseful: 3 }],
    ['the plain form', (ctx, fields) => byForm(ctx, 'sheet', fields), useful, 'foundUseful', { minutes: 60 }],
    ['the entry of paper', byPaper, back, 'revisit', { paper: { revisit: 2 } }],
    ['the total of a paper', byPaper, sum, 'total', { paper: { talked: 30, nobody: 28, total: 60 } }],
  ];
  it.each(ways)(
    'that contradicts itself is kept open with its numbers: by %s',
    async (_way, send, wrong, why, kept) => {
      const { ctx, campaign, today } = await scene();
      const of = { campaign, outing: today };
      await send(ctx, { ...of, id: uuid(1), seen: '0', ...wrong });
      const tally = await getTally(ctx, { campaignId: campaign, outingId: today });
      expect(tally.sheet).toMatchObject({ version: 1, closed: false, ...kept });
      expect(tally.problems).toEqual([why]);
    },
  );

  it('does not count the doors of a paper whose total is wrong, until it is mended', async () => {
    const { ctx, campaign, today, db } = await scene();
    const of = { campaign, outing: today };
    const counts = async () =>
      db.read(ctx.viewer.scope, async (tx) => {
        const campaigns = await loadCampaigns(tx, [ctx.viewer.organisationId], NOW);
        return (await loadTallies(tx, campaigns, NOW)).get(today);
      });
    await fillSheet(ctx, filled(of, 1));
    await byPaper(ctx, { ...of, id: uuid(2), seen: '1', ...sum });
    expect(await counts()).toMatchObject({ doors: noDoors, sheet: { closed: false } });
    await byPaper(ctx, { ...of, id: uuid(3), seen: '2', ...sum, total: '58' });
    expect(await counts()).toMatchObject({ doors: { talked: 30, nobody: 28 } });
    expect((await getTally(ctx, { campaignId: campaign, outingId: today })).problems).toEqual([]);
  });

  it('is open again when paper comes that contradicts it, until that paper is mended', async () => {
    const { ctx, campaign, today } = await scene();
    const of = { campaign, outing: today };
    await fillSheet(ctx, filled(of, 1));
    await byForm(ctx, 'paper', { ...of, id: uuid(2), seen: '1', ...back });
    const sheet = async (outingId: string) => (await getTally(ctx, { campaignId: campaign, outingId })).sheet;
    expect(await sheet(today)).toMatchObject({ version: 2, closed: false, minutes: 120 });
    const mended = { talked: '1', revisit: '', id: uuid(3), seen: '2' };
    await byForm(ctx, 'paper', { ...of, ...mended });
    expect(await sheet(today)).toMatchObject({ version: 3, closed: true, minutes: 120 });
  });

  it('is not finished by the entry of paper alone', async () => {
    const { ctx, campaign, today } = await scene();
    const of = { campaign, outing: today };
    await byForm(ctx, 'paper', { ...of, id: uuid(1), seen: '0', talked: '1' });
    await byForm(ctx, 'paper', { ...of, id: uuid(2), seen: '1', talked: '2' });
    const tally = await getTally(ctx, { campaignId: campaign, outingId: today });
    expect(tally.sheet).toMatchObject({ version: 2, closed: false });
  });

  it('counts no more once a late undoing contradicts it', async () => {
    const { ctx, campaign, today } = await scene();
    const of = { campaign, outing: today };
    const talk = { ...of, id: uuid(1), what: 'talked' as const, theme: undefined, about: undefined };
    await countDoors(ctx, [talk]);
    await fillSheet(ctx, filled(of, 2, { foundUseful: '1' }));
    const counted = async () => {
      const tally = await getTally(ctx, { campaignId: campaign, outingId: today });
      return countedSheet({ outingId: today, ...tally });
    };
    expect(await counted()).toMatchObject({ closed: true, foundUseful: 1 });
    await countDoors(ctx, [{ ...talk, id: uuid(3), what: 'undo', about: uuid(1) }]);
    expect(await counted()).toBeNull();
  });

  it('refuses to write over a sheet that she did not see (R17), and a sentence with a name', async () => {
    const { ctx, campaign, today } = await scene();
    const of = { campaign, outing: today };
    await fillSheet(ctx, filled(of, 1));
    await expect(fillSheet(ctx, filled(of, 2, { minutes: '90' }))).rejects.toMatchObject({
      code: 'doors.sheet-changed',
    });
    const named = { ...filled(of, 3, { heard: 'Mme D. a froid.' }), seen: 1 };
    await expect(fillSheet(ctx, named)).rejects.toMatchObject({ code: 'resident.name' });
  });
});
