import { describe, expect, it } from 'vitest';
import {
  apart,
  delayAfter,
  doorsToSend,
  fateOf,
  fitting,
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

describe('what was answered', () => {
  it('is kept with the server’s instant, but for a door, and with its sentence', () => {
    const received = { id: 'a', state: 'received' as const };
    expect(settled(entry('a'), received, 5)).toEqual(entry('a', 'received', { at: 5 }));
    expect(settled(entry('a', 'waiting', { door: true }), received, 5)).toEqual(
      entry('a', 'received', { door: true }),
    );
    const refused = { id: 'a', state: 'refused' as const };
    expect(settled(entry('a'), { ...refused, sentence: 'Non.' }, 5)).toEqual(
      entry('a', 'refused', { sentence: 'Non.' }),
    );
    expect(settled(entry('a'), refused, 5)).toEqual(entry('a', 'refused', { sentence: '' }));
    // A door has no instant: nobody is told when it was seen.
    expect(seenBy(entry('a', 'received', { door: true }), 9e12).state).toBe('received');
  });
});

describe('the doors to send', () => {
  const door = (id: string, of: string | true, state: EntryState = 'waiting') =>
    entry(id, state, { door: of });
  it.each<[string, readonly Entry[], number]>([
    ['nothing', [], 0],
    ['what is no door', [entry('sheet')], 0],
    ['a door', [door('a', 'a')], 1],
    [
      'a door, two themes, one of them undone',
      [door('a', 'a'), door('t', 'a'), door('v', 'a'), door('u', 'a')],
      1,
    ],
    ['two doors, one undone', [door('a', 'a'), door('b', 'b'), door('u', 'b')], 2],
    ['a theme of a door that the server has', [door('a', 'a', 'received'), door('t', 'a')], 1],
    [
      'doors that are sent, seen or refused',
      [door('a', 'a', 'received'), door('b', 'b', 'seen'), door('c', 'c', 'refused')],
      0,
    ],
    ['what was kept before doors were told apart', [door('a', true), door('b', true), entry('sheet')], 2],
    ['a theme of today on a door of before', [door('a', true), door('t', 'a')], 1],
  ])('%s', (_, entries, n) => {
    expect(doorsToSend(entries).size).toBe(n);
  });

  it('are told by the mark alone: what is sealed counts too', () => {
    const sealed = { ...door('t', 'a'), body: { iv: new Uint8Array(12), data: new ArrayBuffer(8) } };
    expect([...doorsToSend([sealed])]).toEqual(['a']);
  });
});

describe('the queue', () => {
  it('tells two tabs apart by id, whatever the order they are read in', () => {
    const ids = (...entries: Entry[]) => inState(entries, 'waiting').map(({ id }) => id);
    expect(ids(entry('b'), entry('a'), entry('c', 'waiting', { order: 0 }))).toEqual(['c', 'a', 'b']);
    expect(ids(entry('a'), entry('b'))).toEqual(['a', 'b']);
  });

  it('carries two hundred thousand characters at once, or one event alone', () => {
    // `{"text":""}` has eleven.
    const event = (length: number) => ({ text: 'x'.repeat(length - 11) });
    const sizes = (...lengths: number[]) => fitting(lengths, event).length;
    expect(sizes(100_000, 100_000)).toBe(2);
    expect(sizes(100_000, 100_001)).toBe(1);
    expect(sizes(100_000, 50_000, 50_001, 20)).toBe(2);
    expect(sizes(300_000, 20)).toBe(1);
    expect(sizes()).toBe(0);
  });

  it('keeps the last fifty doors, to be taken off again, beside the last twenty lines', () => {
    const many = (count: number, name: string, over: Partial<Entry>) =>
      Array.from({ length: count }, (_, order) =>
        entry(`${name}${String(order)}`, 'seen', { order, ...over }),
      );
    const spentIds = spent([...many(21, 'line', {}), ...many(52, 'door', { door: true })]).map(
      ({ id }) => id,
    );
    expect(spentIds).toEqual(['line0', 'door0', 'door1']);
    expect(spent(many(50, 'door', { door: true }))).toEqual([]);
  });

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
    [399, 'later'],
    [400, 'refused'],
    [499, 'refused'],
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
