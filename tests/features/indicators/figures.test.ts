import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedSheet } from '#src/features/doors/index.ts';
import { figuresOf, indicatorIds, publish, shownFigures, wilson } from '#src/features/indicators/index.ts';
import { anyCampaign } from '#tests/builders/arbitrary-campaign.ts';

describe('indicators', () => {
  it('says what a recount by definition says (domain.md 5e)', () => {
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
          const { byId } = figuresOf(campaign, tallies, { pass, sectorId });
          for (const id of ['02', '03', '04', '05', '06', '07', '11', '12', '15', '16', '17', '18'])
            expect(byId[`IND-${id}` as 'IND-02'].value, id).toBe(is[`IND-${id}`] ?? 0);
          expect(byId['IND-20'].value).toBeCloseTo(is['IND-20'] ?? 0);
          const share = (a: string, b: string): number | null => (is[b] ? (is[a] ?? 0) / is[b] : null);
          expect(byId['IND-08'].value).toBe(share('IND-04', 'IND-02'));
          expect(byId['IND-09'].value).toBe(share('IND-07', 'IND-02'));
          expect(byId['IND-13'].value).toBe(share('useful', 'asked'));
          expect(byId['IND-13'].denominator).toBe(is['asked'] ?? 0);
        },
      ),
    );
  });

  it('shows the same figures as it counts, once nothing is hidden nor held back', () => {
    fc.assert(
      fc.property(anyCampaign, ({ campaign, tallies }) => {
        const { byId } = figuresOf(campaign, tallies);
        const shown = shownFigures(campaign, publish(campaign, tallies), { day: '2026-12-31' });
        for (const id of indicatorIds) {
          const { state, until, value } = shown.byId[id];
          if (state === 'shown' && until === null && byId[id].value !== null)
            expect(value, id).toBeCloseTo(byId[id].value);
        }
      }),
    );
  });

  it('gives a rate its range', () => {
    const { low, high } = wilson(41, 152);
    expect([Math.round(low * 100), Math.round(high * 100)]).toEqual([21, 35]);
  });
});
