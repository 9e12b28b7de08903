import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredIn, answersOf } from '#src/features/indicators/answers.rules.ts';
import type { Answers, Sum } from '#src/features/indicators/answers.rules.ts';
import type { NarrowedBy } from '#src/features/indicators/index.ts';
import { publish } from '#src/features/indicators/index.ts';
import { anyCampaign, DAYS } from '#tests/builders/arbitrary-campaign.ts';

/** Every crossing that an address may ask for. */
const crossings: readonly NarrowedBy[] = [undefined, 1 as const, 2 as const].flatMap((pass) =>
  [undefined, 's1', 's2'].flatMap((sectorId) =>
    ([undefined, 'morning', 'afternoon', 'evening'] as const).map((halfDay) => ({ pass, sectorId, halfDay })),
  ),
);

const isIn = ({ answered: { outing } }: Answers, { pass, sectorId, halfDay }: NarrowedBy): boolean =>
  (pass === undefined || outing.pass === pass) &&
  (sectorId === undefined || outing.sectorId === sectorId) &&
  (halfDay === undefined || outing.halfDay === halfDay);

const total = (answers: readonly Answers[]): number => answers.reduce((sum, { count }) => sum + count, 0);

/** Every number that any page, on any evening, in any crossing may show; and every one that it may not. */
const everything = (answers: readonly Answers[], at: ReturnType<typeof publish>['at']) => {
  const sums = [...new Set(answers.flatMap(({ parts }) => parts.map(({ sum }) => sum)))];
  const cellOf = (sum: Sum, crossing: NarrowedBy, day: string): readonly Answers[] =>
    answers.filter(
      (answer) => isIn(answer, crossing) && answer.parts.some((part) => part.sum === sum && part.from <= day),
    );
  const asked = sums.flatMap((sum) =>
    crossings.flatMap((crossing) => DAYS.map((day) => ({ sum, crossing, day }))),
  );
  return asked.flatMap(({ sum, crossing, day }) => {
    const cell = cellOf(sum, crossing, day);
    const said = at(sum, crossing, day);
    if (cell.length === 0) return [];
    const shown = said?.shown ?? null;
    return [{ cell, shown, told: shown === null ? null : cellOf(sum, crossing, shown.on) }];
  });
};

/**
 * Whether another world shows the same numbers with another count in this cell: an answer moves between two places that
 * every number shown either holds both or neither; or it stands where no number shown looks.
 */
const mayDiffer = (cell: ReadonlySet<Answers>, alike: readonly (readonly Answers[])[]): boolean =>
  alike.some(
    (group) =>
      group.some((each) => cell.has(each)) && group.some((each) => !cell.has(each)) && total(group) > 0,
  );

describe('small numbers (R22)', () => {
  it('never lets anybody work out a count under ten, from all pages of all evenings together', () => {
    fc.assert(
      fc.property(anyCampaign, ({ campaign, tallies }) => {
        const answers = answersOf(answeredIn(campaign, tallies), 1);
        const { at } = publish(campaign, tallies);
        // The answers of the campaign itself, whose identity the published ones share by place.
        const cells = everything(answers, at);
        const published = cells.flatMap(({ told }) => (told === null ? [] : [new Set(told)]));
        const signature = new Map(
          answers.map((each) => [
            each,
            `${each.system} ${published.flatMap((set, index) => (set.has(each) ? [index] : [])).join(',')}`,
          ]),
        );
        const groups = [...Map.groupBy(answers, (each) => signature.get(each) ?? '').entries()];
        const unseen = new Set(groups.flatMap(([name, all]) => (name.endsWith(' ') ? all : [])));
        const alike = groups.map(([, all]) => all);
        const atoms = answers.map((each) => [each]);
        const small = [...cells.map(({ cell }) => cell), ...atoms].filter((cell) => total(cell) < 10);
        for (const cell of small) {
          const inside = new Set(cell);
          expect(cell.some((each) => unseen.has(each)) || mayDiffer(inside, alike)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('shows no wrong number, and none under ten', () => {
    fc.assert(
      fc.property(anyCampaign, ({ campaign, tallies }) => {
        const answers = answersOf(answeredIn(campaign, tallies), 1);
        for (const { shown, told } of everything(answers, publish(campaign, tallies).at)) {
          if (shown === null) continue;
          expect(shown.value).toBe(total(told ?? []));
          expect(shown.value).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 50 },
    );
  });
});
