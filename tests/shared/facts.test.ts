import { describe, expect, it } from 'vitest';
import { currentId, inOrder, knownAt, latest, remember } from '#src/shared/facts.ts';
import { daysCovered, mergeSpans, spanDays, spanHas } from '#src/shared/spans.ts';

const fact = (id: string, recordedAt: number) => ({ id, recordedAt });

describe('facts', () => {
  it('are read in the order they were recorded, then by id', () => {
    const received = [fact('c', 2), fact('b', 1), fact('a', 2), fact('a2', 1)];
    expect(inOrder(received).map(({ id }) => id)).toEqual(['a2', 'b', 'a', 'c']);
    expect(received[0]?.id).toBe('c');
    expect(latest(received)?.id).toBe('c');
    expect(latest([])).toBeNull();
  });

  it('are known from the instant they were recorded', () => {
    expect(knownAt([fact('a', 1), fact('b', 2), fact('c', 3)], 2).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['a', [], 'a'],
    ['a', [['a', 'b']], 'b'],
    [
      'a',
      [
        ['b', 'c'],
        ['a', 'b'],
      ],
      'c',
    ],
    ['b', [['a', 'b']], 'b'],
    [
      'a',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      'a',
    ],
    ['a', [['a', 'a']], 'a'],
  ] as const)('%s through %j is %s', (id, pairs, to) => {
    expect(
      currentId(
        id,
        pairs.map(([from, target]) => ({ from, to: target })),
      ),
    ).toBe(to);
  });
});

it('what is computed of an object is computed once, whatever it is', () => {
  let computed = 0;
  const sizeOf = remember((list: readonly string[]) => {
    computed += 1;
    return list.length === 0 ? undefined : list.length;
  });
  const [none, two] = [[], ['a', 'b']];
  expect([sizeOf(none), sizeOf(two), sizeOf(none), sizeOf(two), computed]).toEqual([
    undefined,
    2,
    undefined,
    2,
    2,
  ]);
  expect([sizeOf([...two]), computed]).toEqual([2, 3]);
});

describe('spans of days', () => {
  const span = (from: string, to: string) => ({ from, to });

  it('hold both their ends', () => {
    expect(spanDays(span('2026-03-01', '2026-03-10'))).toBe(10);
    expect(spanDays(span('2026-03-01', '2026-02-28'))).toBe(0);
    expect([
      spanHas(span('2026-03-01', '2026-03-02'), '2026-03-02'),
      spanHas(span('2026-03-01', '2026-03-02'), '2026-03-03'),
    ]).toEqual([true, false]);
  });

  it('merge when they overlap or touch, and lose those without a day', () => {
    expect(
      mergeSpans([
        span('2026-03-20', '2026-03-21'),
        span('2026-03-01', '2026-03-10'),
        span('2026-03-05', '2026-03-07'),
        span('2026-03-11', '2026-03-12'),
        span('2026-03-15', '2026-03-14'),
      ]),
    ).toEqual([span('2026-03-01', '2026-03-12'), span('2026-03-20', '2026-03-21')]);
  });

  it('cover each day of a window once', () => {
    const window = span('2026-03-05', '2026-03-20');
    expect(daysCovered([span('2026-03-01', '2026-03-06'), span('2026-03-06', '2026-03-08')], window)).toBe(4);
    expect(daysCovered([span('2026-03-19', '2026-04-30')], window)).toBe(2);
    expect(daysCovered([span('2026-04-01', '2026-04-30')], window)).toBe(0);
  });
});
