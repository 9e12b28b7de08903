import fc from 'fast-check';
import { halfDays } from '#db/schema/lists.ts';
import { noDoors } from '#src/features/doors/index.ts';
import type { Campaign, DoorCounts, Outing, OutingSheet, OutingTally } from '#src/features/doors/index.ts';

/** Any campaign at all with what was counted in it: sectors, passes, half-days, sheets of which some contradict themselves. */

const SECTORS = [
  { id: 's1', name: 'Nord', doors: 80 },
  { id: 's2', name: 'Sud', doors: 60 },
] as const;
export const DAYS = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-09', '2026-10-12'] as const;

const few = fc.nat(14);
const maybe = fc.option(few);
const doors: fc.Arbitrary<DoorCounts> = fc
  .record({ talked: fc.nat(25), noTime: few, nobody: fc.nat(25), refused: few })
  .chain((outcomes) =>
    fc
      .record({
        revisit: fc.nat(outcomes.noTime),
        needsHelp: fc.nat(outcomes.talked),
        themes: fc.record({ cold: fc.nat(outcomes.talked), health: fc.nat(outcomes.talked) }),
      })
      .map((details) => ({ ...noDoors, ...outcomes, ...details })),
  );

const sheet: fc.Arbitrary<OutingSheet> = fc.record({
  version: fc.constant(1),
  source: fc.constant('phone' as const),
  closed: fc.boolean(),
  filledOn: fc.constantFrom(...DAYS),
  minutes: maybe,
  people: fc.option(fc.integer({ min: 2, max: 4 })),
  paper: fc.constant(null),
  otherLanguage: maybe,
  previouslyUnaware: maybe,
  foundUseful: maybe,
  intendsAction: maybe,
  immediateActions: maybe,
  handovers: maybe,
  leaflets: maybe,
  incidents: fc.constant({ dog: 1 }),
  own: fc.array(few, { maxLength: 1 }),
});

const outing = fc.record({
  sectorId: fc.constantFrom('s1', 's2'),
  onDate: fc.constantFrom(...DAYS),
  halfDay: fc.constantFrom(...halfDays),
  pass: fc.constantFrom(1 as const, 1 as const, 2 as const),
  doors: fc.option(doors, { freq: 9 }),
  sheet: fc.option(sheet, { freq: 5 }),
});

export const anyCampaign: fc.Arbitrary<{
  campaign: Campaign;
  tallies: ReadonlyMap<string, OutingTally>;
}> = fc.array(outing, { maxLength: 9 }).map((told) => {
  const outings: Outing[] = told.map(({ doors: _doors, sheet: _sheet, ...rest }, index) => ({
    ...rest,
    ...{ id: `o${index}`, campaignId: 'c', meetsAt: null, place: null, minutes: 120, cancelled: false },
    ...{ memberIds: ['a', 'b'], versionId: `v${index}` },
  }));
  const tallies = told.flatMap(({ doors: counted, sheet: filled }, index) =>
    counted === null
      ? []
      : [[`o${index}`, { outingId: `o${index}`, doors: counted, sheet: filled }] as const],
  );
  return { campaign: campaignOf(outings), tallies: new Map(tallies) };
});

/** A campaign of these outings and nothing else. */
export const campaignOf = (outings: readonly Outing[]): Campaign => ({
  ...{ id: 'c', runId: 'r', organisationId: 'p', recordedAt: 0, planId: 'p1' },
  plan: {
    ...{ title: 'Chaleur', needId: null, theme: 'other', commissioningPartner: null, deliveryPartner: null },
    ...{ aim: null, audience: null, expectedAct: null, startsOn: null, endsOn: null, targetHouseholds: 100 },
    ownIndicators: [{ name: 'Chauffage', question: 'Avez-vous froid ?' }],
  },
  sectors: SECTORS,
  sectorById: new Map(SECTORS.map((each) => [each.id, each])),
  outings,
  message: null,
  facts: new Map(),
});
