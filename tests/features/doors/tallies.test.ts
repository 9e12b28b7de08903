import { describe, expect, it } from 'vitest';
import { countsOf, leftOf, noDoors, standingEvents } from '#src/features/doors/tally.rules.ts';
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

it('a phone shows nothing below zero, also when its page is older than what was sent', () => {
  const [door, undo] = [event('a', 'talked'), event('u', 'undo', { aboutId: 'a' })];
  const local = [
    { ...door, waiting: false },
    { ...undo, waiting: true },
  ];
  expect(numbersOf(noDoors, local)).toEqual([0, 0, 0, 0]);
  expect(numbersOf({ ...noDoors, talked: 4 }, local)).toEqual([3, 0, 0, 0]);
});
