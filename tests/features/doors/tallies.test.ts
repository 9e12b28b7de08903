import { describe, expect, it } from 'vitest';
import {
  aboutOf,
  addCounts,
  buttonOf,
  countsOf,
  doorOf,
  leftOf,
  noDoors,
  standingDoors,
  standingEvents,
} from '#src/features/doors/tally.rules.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import { numbersOf } from '#src/islands/tally-doors.ts';

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

  it('counts a detail once a door, whoever said it again', () => {
    const said = (id: string, theme: 'health' | 'work') => event(id, 'theme', { theme, aboutId: 'a' });
    const events = [event('a', 'talked'), said('t', 'health'), said('v', 'health'), said('w', 'work')];
    expect(countsOf(events)).toEqual({ ...noDoors, talked: 1, themes: { health: 1, work: 1 } });
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

  it('keeps each kind of door and of detail apart, and takes off one detail alone', () => {
    const events = [
      ...[event('a', 'talked'), event('b', 'noTime'), event('c', 'nobody'), event('d', 'refused')],
      ...[event('r', 'revisit', { aboutId: 'b' }), event('h', 'needsHelp', { aboutId: 'a', theme: 'work' })],
      event('t', 'theme', { theme: 'health', aboutId: 'a' }),
      // Of no door, of the wrong one, and a name that is no theme's.
      ...[
        event('x', 'needsHelp'),
        event('y', 'needsHelp', { aboutId: 'b' }),
        event('z', 'theme', { aboutId: 'a' }),
      ],
    ];
    const counted = { talked: 1, noTime: 1, nobody: 1, refused: 1, revisit: 1, themes: { health: 1 } };
    expect(countsOf(events)).toEqual({ ...counted, needsHelp: 1 });
    const without = [...events, event('u', 'undo', { aboutId: 'h' })];
    expect(countsOf(without)).toEqual({ ...counted, needsHelp: 0 });
    // An undoing is never undone, and one that names nothing undoes nothing.
    expect(countsOf([...without, event('o', 'undo', { aboutId: 'u' }), event('n', 'undo')])).toEqual({
      ...{ ...counted, needsHelp: 0 },
    });
  });

  it('says of each door that stands how many details were said of it', () => {
    const events = [
      ...[event('a', 'talked'), event('b', 'nobody'), event('c', 'refused')],
      ...[event('h', 'needsHelp', { aboutId: 'a' }), event('t', 'theme', { theme: 'work', aboutId: 'a' })],
      event('u', 'undo', { aboutId: 'c' }),
    ];
    expect(standingDoors(events)).toEqual([
      { id: 'a', outcome: 'talked', details: 2 },
      { id: 'b', outcome: 'nobody', details: 0 },
    ]);
  });

  it('adds what phones counted of one outing, theme by theme', () => {
    const one = {
      talked: 1,
      noTime: 2,
      nobody: 3,
      refused: 4,
      revisit: 5,
      needsHelp: 6,
      themes: { work: 1 },
    };
    const other = { talked: 10, noTime: 10, nobody: 10, refused: 10, revisit: 10, needsHelp: 10 };
    expect(addCounts(one, { ...other, themes: { work: 2, cold: 3 } })).toEqual({
      ...{ talked: 11, noTime: 12, nobody: 13, refused: 14, revisit: 15, needsHelp: 16 },
      themes: { work: 3, cold: 3 },
    });
  });
});

describe('« Annuler »', () => {
  const [door, other] = [event('a', 'talked'), event('b', 'nobody')];
  const [theme, help] = [
    event('t', 'theme', { theme: 'health', aboutId: 'a' }),
    event('h', 'needsHelp', { aboutId: 'a' }),
  ];
  const undo = (aboutId: string) => event(`undo ${aboutId}`, 'undo', { aboutId });

  it('takes back what was tapped last on a phone, a detail without its door, until nothing is left', () => {
    const tapped = [other, door, theme, help];
    const taken: string[] = [];
    for (let last = tapped.at(-1); last !== undefined; last = standingEvents(tapped).at(-1)) {
      taken.push(last.id);
      tapped.push(undo(last.id));
    }
    expect(taken).toEqual(['h', 't', 'a', 'b']);
    expect(countsOf(tapped)).toEqual(noDoors);
  });

  it('takes back what a plain form names, then what is left of that door, then the door: rows tell no order', () => {
    const rows = [theme, door, help, other];
    expect(leftOf(rows, 'h')).toEqual(help);
    expect(leftOf([...rows, undo('h')], 'h')).toEqual(theme);
    expect(leftOf([...rows, undo('h'), undo('t')], 't')).toEqual(door);
    expect(leftOf([...rows, undo('h'), undo('t'), undo('a')], 'a')).toBeNull();
    expect(leftOf([...rows, undo('a')], 'h')).toBeNull();
    expect(leftOf(rows, 'nowhere')).toBeNull();
  });
});

describe('the door of an event', () => {
  const [door, theme] = [event('a', 'talked'), event('t', 'theme', { theme: 'health', aboutId: 'a' })];
  const undo = event('u', 'undo', { aboutId: 't' });
  const circle = [event('x', 'undo', { aboutId: 'y' }), event('y', 'undo', { aboutId: 'x' })];
  it.each<[string, TallyEvent, readonly TallyEvent[], string]>([
    ['is its own tap', door, [], 'a'],
    ['is the one it speaks of', theme, [door], 'a'],
    ['is that of the detail it undoes', undo, [theme, door], 'a'],
    ['is what it names, of which this phone knows nothing', undo, [], 't'],
    ['is found through any chain', event('w', 'undo', { aboutId: 'u' }), [door, theme, undo], 'a'],
    ['is one of those that name each other', event('z', 'undo', { aboutId: 'x' }), circle, 'x'],
  ])('%s', (_, of, events, id) => {
    expect(doorOf(events, of)).toBe(id);
  });
});

describe('a button', () => {
  const [door, theme] = [event('a', 'talked'), event('t', 'theme', { theme: 'health', aboutId: 'a' })];

  it.each([
    ['a door speaks of nothing', [door, theme], 'nobody', undefined],
    ['a detail speaks of the last door', [event('b', 'nobody'), door], 'needsHelp', 'a'],
    ['a detail speaks of the door of the last detail', [door, theme], 'theme', 'a'],
    ['« Annuler » speaks of the last door', [event('b', 'nobody'), door], 'undo', 'a'],
    ['« Annuler » speaks of the last detail, not of its door', [door, theme], 'undo', 't'],
    ['« Annuler » speaks of nothing when nothing is left', [], 'undo', undefined],
    ['a detail speaks of nothing when nothing is left', [], 'theme', undefined],
  ] as const)('of %s', (_what, standing, kind, about) => {
    expect(aboutOf(standing, kind)).toBe(about);
  });

  it('is named after what it says', () => {
    expect([door, theme].map(buttonOf)).toEqual(['talked', 'theme:health']);
  });
});

it('a phone shows nothing below zero, also when its page is older than what was sent', () => {
  const [door, undo] = [event('a', 'talked'), event('u', 'undo', { aboutId: 'a' })];
  const local = [
    { ...door, waiting: false },
    { ...undo, waiting: true },
  ];
  const { themes: _themes, ...none } = noDoors;
  expect(numbersOf(noDoors, local)).toEqual(none);
  expect(numbersOf({ ...noDoors, talked: 4 }, local)).toEqual({ ...none, talked: 3 });
});
