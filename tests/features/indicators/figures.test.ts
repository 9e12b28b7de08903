import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedSheet } from '#src/features/doors/index.ts';
import { indicatorIds, publish, shownFigures, wilson } from '#src/features/indicators/index.ts';
import { anyCampaign } from '#tests/builders/arbitrary-campaign.ts';

/** Counts and hours; the others divide them. */
const counts = ['02', '03', '04', '05', '06', '07', '11', '12', '15', '16', '17', '18', '20'].map(
  (n) => `IND-${n}`,
);

describe('indicators', () => {
  it('says what a recount by definition says (domain.md 5e), wherever it says something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        anyCampaign,
        fc.constantFrom(undefined, 1 as const, 2 as const),
        fc.constantFrom(undefined, 's1', 's2'),
        ({ campaign, tallies }, pass, sectorId) => {
          const is: Record<string, number> = {};
          const add = (id: string, n: number | null | undefined): void =>
            void (is[id] = (is[id] ?? 0) + (n ?? 0));
          for (const outing of campaign.outings) {
            const tally = tallies.get(outing.id);
            if (tally === undefined || (pass ?? outing.pass) !== outing.pass) continue;
            if ((sectorId ?? outing.sectorId) !== outing.sectorId) continue;
            const { talked, noTime, nobody, refused, revisit, themes } = tally.doors;
            if (outing.pass === 1) add('IND-02', talked + noTime + nobody + refused);
            add('IND-03', nobody);
            add('IND-04', talked + noTime + refused);
            add('IND-05', refused);
            add('IND-06', revisit);
            add('IND-07', talked);
            const sheet = countedSheet(tally);
            if (sheet === null) continue;
            add('asked', talked);
            add('IND-11', sheet.otherLanguage);
            add('IND-12', sheet.previouslyUnaware);
            add('useful', sheet.foundUseful);
            add('IND-15', sheet.immediateActions);
            add('IND-16', sheet.handovers);
            add('IND-17', (themes.cold ?? 0) + (themes.health ?? 0));
            add('IND-18', sheet.leaflets);
            add('IND-20', ((sheet.minutes ?? 0) * (sheet.people ?? 0)) / 60);
          }
          const asked = { narrowedBy: { pass, sectorId }, day: '2026-12-31' };
          const { byId } = shownFigures(campaign, publish(campaign, tallies), asked);
          const share = (a: string, b: string): number => (is[a] ?? 0) / (is[b] ?? 0);
          const shares = { 'IND-08': ['IND-04', 'IND-02'], 'IND-09': ['IND-07', 'IND-02'] } as const;
          for (const id of indicatorIds) {
            const { state, until, value, denominator } = byId[id];
            if (state !== 'shown' || until !== null || value === null) continue;
            const [above, under] = shares[id as keyof typeof shares] ?? ['useful', 'asked'];
            if (counts.includes(id)) expect(value, id).toBeCloseTo(is[id] ?? 0);
            else if (id in shares || id === 'IND-13') {
              expect(value, id).toBe(share(above, under));
              expect(denominator, id).toBe(is[under]);
            } else continue;
            seen.add(id);
          }
        },
      ),
      { numRuns: 200 },
    );
    // Enough of what was told could be read for the comparison to mean something.
    expect(seen.size).toBeGreaterThanOrEqual(12);
  });

  it('gives a rate its range', () => {
    const { low, high } = wilson(41, 152);
    expect(low).toBeCloseTo(0.205_499_6, 6);
    expect(high).toBeCloseTo(0.345_326_4, 6);
  });
});
