import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doorOutcomes, needThemes } from '#db/schema/lists.ts';
import { countsOf, noDoors } from '#src/features/doors/tally.rules.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import { countedSheet, loadCampaigns, loadTallies } from '#src/features/doors/index.ts';
import type { DoorCounts } from '#src/features/doors/index.ts';
import { publish, shownFigures } from '#src/features/indicators/index.ts';
import { emptyOutbox } from '#src/features/outbox/delivery.rules.ts';
import { eventOf, numbersOf } from '#src/islands/tally-doors.ts';
import { carrier, networkSteps } from '#tests/builders/bad-network.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { anyTap, fieldsOf } from '#tests/builders/taps.ts';
import { testDatabase } from '#tests/support/database.ts';
import { aPhoneBox } from '#tests/support/phone-box.ts';

/** Two phones of one team at the doors, over a network that cuts, repeats, holds and reorders what they send. */
const NOW = Date.parse('2026-11-27T15:00:00Z');
const RUNS = 150;

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('tap' as const),
      phone: fc.nat(1),
      tap: anyTap(4),
      pass: fc.constantFrom(1 as const, 2 as const),
    }),
  },
  ...networkSteps,
);

const steps = fc.array(step, { minLength: 4, maxLength: 30 });

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const aTeam = async () => {
  const db = await testDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  const moussa = await aPerson(db, partner.place, { role: 'messenger', name: 'Moussa', now: NOW });
  const memberIds = [partner.messenger.personId, moussa.personId];
  const passes = [1, 2] as const;
  const outings = passes.map((pass) => ({ onDate: '2026-11-27', pass, memberIds }));
  const { id, outingIds } = await aCampaign(db, partner, { now: NOW - 1000, outings });
  const phones = [partner.messenger, moussa].map((viewer) => ({
    ...{ ...aPhoneBox(), ctx: as(db, viewer, NOW), held: [] as (readonly object[])[] },
    base: new Map<string, DoorCounts>(),
  }));
  return { db, partner, campaign: id, outingIds, phones };
};
type Team = Awaited<ReturnType<typeof aTeam>>;
type Phone = Team['phones'][number];

/** Sends what waits, and keeps what the server says that it counted, as the page does. */
const send = (phone: Phone, fault: Parameters<typeof carrier>[1] = 'none', before = 0): Promise<boolean> =>
  emptyOutbox(phone.box, carrier(phone.ctx, fault, before, phone.held), ({ doors = {} }) => {
    for (const [outing, counts] of Object.entries(doors)) phone.base.set(outing, counts as DoorCounts);
  });

/** The doors of an outing that a phone keeps. */
const localOn = ({ records }: Phone, outing: string) =>
  [...records.values()]
    .filter(({ body }) => body.fields['outing'] === outing)
    .map(({ id, body, state }) => eventOf(id, body.fields, state === 'waiting'));

/** What the page of an outing shows on a phone. */
const shownOn = (phone: Phone, outing: string): readonly number[] => {
  const shown = numbersOf(phone.base.get(outing) ?? noDoors, localOn(phone, outing));
  return doorOutcomes.map((outcome) => shown[outcome]);
};

/** The 22 definitions on the taps themselves: a door that nothing undid, a detail of one that nothing undid. */
const recount = (events: readonly TallyEvent[]) => {
  const undone = new Set(events.filter(({ kind }) => kind === 'undo').map(({ aboutId }) => aboutId));
  const left = events.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id));
  const doors = (outcome: string) => left.filter(({ kind }) => kind === outcome).map(({ id }) => id);
  const saidOf = (outcome: string, is: (event: TallyEvent) => boolean): number =>
    doors(outcome).filter((door) => left.some((event) => event.aboutId === door && is(event))).length;
  const [talked = 0, noTime = 0, nobody = 0, refused = 0] = doorOutcomes.map((each) => doors(each).length);
  const themes = needThemes.map((theme) => saidOf('talked', (event) => event.theme === theme));
  return {
    ...{ talked, noTime, nobody, refused, themes: themes.reduce((sum, n) => sum + n, 0) },
    revisit: saidOf('noTime', ({ kind }) => kind === 'revisit'),
    needsHelp: saidOf('talked', ({ kind }) => kind === 'needsHelp'),
  };
};

/** What a button counts is never below zero; a phone that nothing has left shows its own taps. */
const checkPage = (phone: Phone, outing: string): void => {
  const [shown, local] = [shownOn(phone, outing), localOn(phone, outing)];
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(0);
  if (phone.base.has(outing) || local.some(({ waiting }) => !waiting)) return;
  const counted = recount(local);
  expect(shown).toEqual(doorOutcomes.map((outcome) => counted[outcome]));
};

const countedBy = ({ db, partner }: Team) =>
  db.read(partner.manager.scope, async (tx) => {
    const [campaign] = await loadCampaigns(tx, [partner.place.id], NOW);
    if (campaign === undefined) throw new Error('there is one');
    return { campaign, tallies: await loadTallies(tx, [campaign], NOW) };
  });

const saidIn = ({ themes, ...counts }: DoorCounts) => ({
  ...counts,
  themes: needThemes.reduce((sum, theme) => sum + (themes[theme] ?? 0), 0),
});

/** `late`: doors came after the sheet of the first outing was closed, or kept to be mended. */
const check = async (
  team: Team,
  kept: ReadonlyMap<string, readonly TallyEvent[]>,
  { useful, late }: { readonly useful: number; readonly late: boolean },
) => {
  const { campaign, tallies } = await countedBy(team);
  const expected = new Map(tallies);
  for (const outing of team.outingIds) {
    const tally = tallies.get(outing);
    if (tally === undefined) throw new Error('each outing has its sheet');
    const events = kept.get(outing) ?? [];
    const counted = recount(events);
    expect([saidIn(tally.doors), saidIn(countsOf(events))]).toEqual([counted, counted]);
    const contradicts = useful > counted.talked;
    if (!late) expect(tally.sheet?.closed).toBe(!contradicts);
    expect(countedSheet(tally) === null).toBe(contradicts || tally.sheet?.closed !== true);
    expected.set(outing, { ...tally, doors: countsOf(events) });
    for (const phone of team.phones) {
      phone.base.set(outing, tally.doors);
      expect(shownOn(phone, outing)).toEqual(doorOutcomes.map((outcome) => counted[outcome]));
    }
  }
  const shown = (of: typeof tallies) => shownFigures(campaign, publish(campaign, of), { day: '2026-11-28' });
  expect(shown(tallies)).toEqual(shown(expected));
};

const play = async (
  team: Team,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) => {
  const kept = new Map<string, TallyEvent[]>(team.outingIds.map((id) => [id, []]));
  let made = 0;
  for (const one of steps) {
    const phone = team.phones[one.do === 'arrive' ? one.which % 2 : one.phone];
    if (phone === undefined) continue;
    if (one.do === 'tap') {
      const outing = team.outingIds[one.pass - 1] ?? '';
      // What a detail or an undoing speaks of: one of the last taps, or one to come.
      const about = (back: number): string => uuid(Math.abs(made + 1 - back));
      const [id, fields] = [uuid(made), fieldsOf(one.tap, { campaign: team.campaign, outing }, about)];
      made += 1;
      await phone.keep(id, { kind: 'door', label: one.tap.what, fields });
      kept.get(outing)?.push(eventOf(id, fields, true));
    } else if (one.do === 'send') {
      phone.killAfter(one.writes);
      await send(phone, one.fault, one.before).catch(() => false);
      phone.revive();
    } else {
      const [late] = phone.held.splice(one.which % Math.max(1, phone.held.length), 1);
      if (late !== undefined) await carrier(phone.ctx, 'none', 0, [])(late);
    }
    for (const outing of team.outingIds) for (const each of team.phones) checkPage(each, outing);
    for (const { doors } of (await countedBy(team)).tallies.values())
      expect(Math.min(...doorOutcomes.map((outcome) => doors[outcome]))).toBeGreaterThanOrEqual(0);
  }
  return kept;
};

it('two phones, the server and its figures agree with the taps, whatever the network did; nothing below zero', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(3), fc.boolean(), async (played, useful, late) => {
      const team = await aTeam();
      const kept = await play(team, played);
      for (const phone of late ? [] : team.phones) {
        for (const held of phone.held.splice(0)) await carrier(phone.ctx, 'none', 0, [])(held);
        expect(await send(phone)).toBe(true);
      }
      for (const [rank, outing] of team.outingIds.entries()) {
        const fields = { campaign: team.campaign, outing, seen: '0', minutes: '60', people: '2' };
        const body = { kind: 'sheet', label: '', fields: { ...fields, foundUseful: String(useful) } };
        await team.phones[rank]?.keep(uuid(900 + rank), body);
      }
      for (const phone of team.phones) {
        await send(phone, 'lostAfter').catch(() => false);
        expect(await send(phone, 'twice')).toBe(true);
      }
      await check(team, kept, { useful, late });
      await team.db.close();
    }),
    { numRuns: RUNS },
  );
}, 120_000);
