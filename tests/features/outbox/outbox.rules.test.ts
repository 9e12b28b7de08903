import { describe, expect, it } from 'vitest';
import {
  apart,
  delayAfter,
  fateOf,
  inState,
  nextOrder,
  seenBy,
  settled,
  spent,
  toSend,
} from '#src/features/outbox/outbox.rules.ts';
import type { Entry, EntryState } from '#src/features/outbox/outbox.rules.ts';

const entry = (id: string, state: EntryState = 'waiting', over: Partial<Entry> = {}): Entry => ({
  id,
  order: 1,
  state,
  body: { kind: 'pass', label: id, fields: {} },
  ...over,
});

describe('an entry', () => {
  it.each<[EntryState, 'received' | 'refused' | undefined, EntryState]>([
    ['waiting', 'received', 'received'],
    ['waiting', 'refused', 'refused'],
    ['waiting', undefined, 'waiting'],
    ['received', 'refused', 'received'],
    ['seen', 'received', 'seen'],
    ['refused', 'received', 'refused'],
  ])('%s answered %s is %s: it never goes back', (before, answer, after) => {
    const result = answer === undefined ? undefined : { id: 'a', state: answer };
    expect(settled(entry('a', before), result, 5).state).toBe(after);
  });

  it('is seen once the manager has seen what came until then, by the server’s clock', () => {
    expect(seenBy(entry('a', 'received', { at: 5 }), 4).state).toBe('received');
    expect(seenBy(entry('a', 'received', { at: 5 }), 5).state).toBe('seen');
    expect(seenBy(entry('a', 'received', { at: 5 }), undefined).state).toBe('received');
    expect(seenBy(entry('a', 'waiting'), 9e12).state).toBe('waiting');
  });
});

describe('the queue', () => {
  it('is sent oldest first, five hundred at a time, by rank and never by a clock', () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      entry(String(index), 'waiting', { order: 600 - index }),
    );
    expect(toSend(many).map(({ order }) => order)).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 1),
    );
    expect(nextOrder(many)).toBe(601);
    expect(nextOrder([])).toBe(1);
  });

  it('lets go of lines that the server has, and of nothing else', () => {
    const all = [
      ...Array.from({ length: 30 }, (_, index) => entry(`r${String(index)}`, 'received', { order: index })),
      ...['waiting', 'refused'].map((state) => entry(state, state as EntryState, { order: 0 })),
    ];
    expect(spent(all).map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `r${String(index)}`),
    );
    expect(inState(all, 'waiting')).toHaveLength(1);
  });

  it.each([
    [200, 'read'],
    [401, 'signIn'],
    [409, 'signIn'],
    [408, 'later'],
    [425, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [303, 'later'],
    [400, 'refused'],
    [413, 'refused'],
  ])('an answer %i means « %s »', (status, fate) => {
    expect(fateOf(status)).toBe(fate);
  });

  it('tries again later and later, five minutes at most', () => {
    expect([1, 2, 3, 20].map(delayAfter)).toEqual([2000, 4000, 8000, 300_000]);
  });

  it('spreads phones that find the network at one instant over a second', () => {
    expect([0, 0.5, 0.999].map(apart).map(Math.round)).toEqual([0, 500, 999]);
  });
});
