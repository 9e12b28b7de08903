import { describe, expect, it } from 'vitest';
import { countsOf, noDoors } from '#src/features/doors/tally.rules.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';

const event = (id: string, kind: TallyEvent['kind'], more: Partial<TallyEvent> = {}): TallyEvent => ({
  id,
  kind,
  theme: null,
  aboutId: null,
  ...more,
});

describe('countsOf', () => {
  it('counts a door once, however often and in whatever order its events come', () => {
    const events = [
      event('u', 'undo', { aboutId: 'b' }),
      event('a', 'talked'),
      event('b', 'refused'),
      event('a', 'talked'),
      event('t', 'theme', { theme: 'health', aboutId: 'a' }),
    ];
    const expected = { ...noDoors, talked: 1, themes: { health: 1 } };
    expect(countsOf(events)).toEqual(expected);
    expect(countsOf([...events].reverse())).toEqual(expected);
  });

  it('never goes below zero, and drops a detail with its door', () => {
    expect(countsOf([event('u', 'undo', { aboutId: 'gone' })])).toEqual(noDoors);
    expect(
      countsOf([
        event('a', 'noTime'),
        event('r', 'revisit', { aboutId: 'a' }),
        event('u', 'undo', { aboutId: 'a' }),
      ]),
    ).toEqual(noDoors);
  });

  it('takes « Revenir » of a door without time only (model.md 1)', () => {
    const events = [event('a', 'talked'), event('r', 'revisit', { aboutId: 'a' })];
    expect(countsOf(events)).toEqual({ ...noDoors, talked: 1 });
  });
});
