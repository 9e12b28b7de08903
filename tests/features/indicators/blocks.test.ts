import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Blocks, SMALLEST_SHOWN } from '#src/features/indicators/small-numbers.rules.ts';

const PLACES = 12;
const asked = fc.array(fc.uniqueArray(fc.nat(PLACES - 1), { maxLength: PLACES }), { maxLength: 12 });

/** The rule as decision 0035 words it, looking through every answer. */
const naively = (counts: readonly number[], all: readonly (readonly number[])[]): (number | null)[] => {
  let blocks: ReadonlySet<number>[] = [];
  const total = (places: Iterable<number>): number =>
    [...places].reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  return all.map((list) => {
    const places = new Set(list);
    const free = list.filter((place) => !blocks.some((block) => block.has(place)));
    const cut = blocks.filter((block) => !block.isDisjointFrom(places));
    const parts = [
      ...cut.flatMap((block) => [block.intersection(places), block.difference(places)]),
      new Set(free),
    ].filter(({ size }) => size > 0);
    if (places.size === 0 || parts.some((part) => total(part) < SMALLEST_SHOWN)) return null;
    blocks = [...blocks.filter((block) => !cut.includes(block)), ...parts];
    return total(places);
  });
};

describe('blocks of ten', () => {
  it('decide as a reader who looks through every answer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(14), { minLength: PLACES, maxLength: PLACES }), asked, (counts, all) => {
        const blocks = new Blocks(counts.map((count) => ({ count })));
        expect(all.map((places) => blocks.show(places))).toEqual(naively(counts, all));
      }),
      { numRuns: 500 },
    );
  });

  it('show several sums or none of them', () => {
    const blocks = new Blocks([10, 10, 5].map((count) => ({ count })));
    expect(blocks.showAll([[0], [2]])).toBeNull();
    expect(blocks.holdsNew([0])).toBe(true);
    expect(blocks.showAll([[0], [1]])).toEqual([10, 10]);
    expect([[0, 1], [0, 2], [2]].map((places) => blocks.holdsNew(places))).toEqual([false, true, true]);
  });

  it.each([
    [[10, 10], [0], false],
    [[9, 11], [0], true],
    [[11, 9], [0], true],
    [[9, 11], [0, 1], false],
    [[10, 5, 5], [1, 2], false],
    [[10, 5, 5], [1], true],
  ])('of %o, what would cut %o is stuck: %s', (counts, places, stuck) => {
    const blocks = new Blocks([...counts, 3].map((count) => ({ count })));
    blocks.show(counts.map((_, place) => place));
    expect(blocks.isStuck(places)).toBe(stuck);
    expect(blocks.isStuck([counts.length])).toBe(false);
  });
});
