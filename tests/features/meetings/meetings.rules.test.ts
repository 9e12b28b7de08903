import { describe, expect, it } from 'vitest';
import {
  daysOverdue,
  isFarAway,
  nextOf,
  standingAt,
  stateOf,
} from '#src/features/meetings/meetings.rules.ts';
import type { MeetingFacts } from '#src/features/meetings/meetings.rules.ts';
import type { DateFact, PointFact, PromiseFact } from '#src/features/meetings/meetings.types.ts';
import {
  corrected,
  freeze,
  minutesOf,
  noNotes,
  notesIn,
  notesOf,
  thaw,
} from '#src/features/meetings/minutes.rules.ts';
import { gridOf } from '#src/features/meetings/visit.rules.ts';
import { at } from '#tests/builders/facts.ts';

const row = (id: string, day: string, hours = 12) => ({
  id,
  byPersonId: 'nadia',
  recordedAt: at(day, hours),
});
const call = (id: string, day: string) =>
  ({ ...row(id, day), runId: 'run', kind: 'call', title: null }) as const;
const set = (meetingId: string, onDate: string, day: string, over: Partial<DateFact> = {}): DateFact => ({
  ...row(`${meetingId} ${onDate} ${day}`, day),
  ...{ meetingId, onDate, startsAt: '14:30', minutes: 45, place: null, cancelled: false },
  ...over,
});
const point = (meetingId: string, text: string, day: string, removedAt: number | null = null): PointFact => ({
  ...row(text, day),
  ...{ meetingId, text, removedAt },
});
const promise = (text: string, dueOn: string, over: Partial<PromiseFact> = {}): PromiseFact => ({
  ...row(text, '2026-03-02'),
  ...{ runId: 'run', meetingId: null, text, side: 'partner', who: null, dueOn, settled: null },
  ...over,
});
const known = (over: Partial<MeetingFacts>): MeetingFacts => ({
  meetings: [call('a', '2026-03-01')],
  dates: [set('a', '2026-03-10', '2026-03-01')],
  points: [],
  sent: [],
  promises: [],
  ...over,
});
const on = (over: Partial<MeetingFacts>, day: string) => standingAt(known(over), at(day, 23)).meetings[0];

describe('a meeting', () => {
  const moved = {
    dates: [
      set('a', '2026-03-10', '2026-03-01'),
      set('a', '2026-03-12', '2026-03-05'),
      set('a', '2026-03-12', '2026-03-07', { cancelled: true }),
      set('a', '2026-03-12', '2026-03-08'),
    ],
  };
  it.each([
    ['2026-03-01', '2026-03-10', 'coming'],
    ['2026-03-05', '2026-03-12', 'coming'],
    ['2026-03-07', '2026-03-12', 'cancelled'],
    ['2026-03-08', '2026-03-12', 'coming'],
    ['2026-03-12', '2026-03-12', 'coming'],
    ['2026-03-13', '2026-03-12', 'toReport'],
  ])('on %s is on %s, %s, under one id', (day, date, state) => {
    for (const over of [moved, { dates: [...moved.dates].reverse() }]) {
      const meeting = on(over, day);
      expect([meeting?.id, meeting?.when.onDate, meeting && stateOf(meeting, day)]).toEqual([
        'a',
        date,
        state,
      ]);
    }
  });

  it('was not there before it was recorded, and counts points that stand', () => {
    expect(on({}, '2026-02-28')).toBeUndefined();
    const points = [point('a', 'un', '2026-03-02'), point('a', 'deux', '2026-03-03', at('2026-03-04'))];
    expect(on({ points }, '2026-03-03')?.points.map(({ text }) => text)).toEqual(['un', 'deux']);
    expect(on({ points }, '2026-03-05')?.points.map(({ text }) => text)).toEqual(['un']);
  });

  it('is told once its minutes are sent, from the first of them', () => {
    const sent = [
      { ...row('m2', '2026-03-14'), meetingId: 'a', attempt: 2 },
      { ...row('m1', '2026-03-11'), meetingId: 'a', attempt: 1 },
    ];
    const meeting = on({ sent }, '2026-03-20');
    expect([meeting?.attempts, meeting?.reportedAt]).toEqual([2, at('2026-03-11')]);
    expect(meeting && stateOf(meeting, '2026-03-20')).toBe('reported');
  });

  it('comes next when it is the nearest that stands', () => {
    const many = known({
      meetings: ['a', 'b', 'c', 'd'].map((id) => call(id, '2026-03-01')),
      dates: [
        set('a', '2026-03-30', '2026-03-01'),
        set('b', '2026-03-12', '2026-03-01', { cancelled: true }),
        set('c', '2026-03-20', '2026-03-01', { startsAt: '16:00' }),
        set('d', '2026-03-20', '2026-03-01', { startsAt: '09:00' }),
      ],
    });
    const { meetings } = standingAt(many, at('2026-03-10'));
    expect(nextOf(meetings, '2026-03-10')?.id).toBe('d');
    expect(nextOf(meetings, '2026-03-31')).toBeNull();
  });

  it('is not planned in another century', () => {
    expect([isFarAway('2026-04-01', '2026-03-01'), isFarAway('2062-04-01', '2026-03-01')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('a promise', () => {
  it('is past from the day after its date, until it is settled', () => {
    const one = promise('Prévenir les gardiens', '2026-03-10');
    expect(['2026-03-10', '2026-03-11', '2026-03-30'].map((day) => daysOverdue(one, day))).toEqual([
      0, 1, 20,
    ]);
    const settled = { outcome: 'kept', note: null, recordedAt: at('2026-03-12') } as const;
    expect(daysOverdue({ ...one, settled }, '2026-03-30')).toBe(0);
    const read = (day: string) => standingAt(known({ promises: [{ ...one, settled }] }), at(day)).promises[0];
    expect([read('2026-03-11')?.settled, read('2026-03-13')?.settled]).toEqual([null, settled]);
  });
});

describe('the grid of a visit', () => {
  const ids = ['asks', 'listens'];
  const all = { yes: 3, partly: 1, no: 0, unseen: 1 };
  it('is counted over every door watched, by team', () => {
    expect(gridOf(5, { asks: all, listens: { yes: 5 } }, ids)).toEqual({
      criteria: { asks: all, listens: { yes: 5, partly: 0, no: 0, unseen: 0 } },
    });
  });
  it.each<[string, Parameters<typeof gridOf>, unknown]>([
    ['no door, no grid', [null, {}, ids], { criteria: null }],
    ['zero door, no grid', [0, { asks: { yes: 0 } }, ids], { criteria: null }],
    ['counts without doors', [null, { asks: all }, ids], { faults: [{ code: 'doors-missing' }] }],
    [
      'a criterion that lacks a door, one that was left out',
      [5, { asks: { yes: 4 } }, ids],
      {
        faults: [
          { code: 'criterion-sum', criterionId: 'asks', sum: 4 },
          { code: 'criterion-sum', criterionId: 'listens', sum: 0 },
        ],
      },
    ],
    [
      'one door too many',
      [5, { asks: all, listens: { yes: 6 } }, ids],
      { faults: [{ code: 'criterion-sum', criterionId: 'listens', sum: 6 }] },
    ],
    [
      'a criterion that content does not know is nobody’s',
      [5, { asks: all, listens: all, other: all }, ids],
      { criteria: { asks: all, listens: all } },
    ],
  ])('%s', (_why, args, expected) => {
    expect(gridOf(...args)).toEqual(expected);
  });
});

describe('minutes', () => {
  const fields: [string, string][] = [
    ['note.block:1', ' Le centre rouvre \r\n lundi. '],
    ['seen.sent:9', 'on'],
    ['seen.block:1', 'on'],
    ['note.sent:9', '   '],
    ['words', 'Tout avance.'],
    ['note.<b>', 'non'],
    ['promise.text', 'Rappeler'],
  ];
  const brief = {
    since: '2026-02-10',
    sections: [
      { id: 'stalled', lines: [{ key: 'block:1' }, { key: 'late:j03' }] },
      { id: 'changed', lines: [{ key: 'sent:9' }] },
    ],
  } as unknown as Parameters<typeof minutesOf>[1];
  const when = { onDate: '2026-03-10', startsAt: '14:30', minutes: 45, place: null };
  const told = ({ key }: { key: string }) => ({ text: `Ligne ${key}`, detail: null });
  const promises = [
    promise('Plus tard', '2026-05-01'),
    promise('Fait', '2026-04-01', { settled: { outcome: 'kept', note: null, recordedAt: 1 } }),
  ];
  const notes = notesIn(fields);
  const minutes = minutesOf(when, brief, notes, promises, told);

  it('read what was typed, whatever the order and the blanks', () => {
    expect(notes).toEqual({
      ...noNotes,
      seen: ['block:1', 'sent:9'],
      notes: { 'block:1': 'Le centre rouvre \n lundi.' },
      words: 'Tout avance.',
      promise: { ...noNotes.promise, text: 'Rappeler' },
    });
    expect(JSON.stringify(notesIn([...fields].reverse()))).toBe(JSON.stringify(notes));
  });

  it('keep each line with its tick and its note, and the promises that stand open', () => {
    expect(minutes.sections[0]?.lines).toEqual([
      { key: 'block:1', text: 'Ligne block:1', detail: null, seen: true, note: 'Le centre rouvre \n lundi.' },
      { key: 'late:j03', text: 'Ligne late:j03', detail: null, seen: false, note: null },
    ]);
    expect(minutes.actions.map(({ text }) => text)).toEqual(['Plus tard']);
  });

  it('are a text that reads back to itself, byte for byte', () => {
    expect(freeze(thaw(freeze(minutes)))).toBe(freeze(minutes));
    expect(notesOf(minutes)).toEqual({ ...notes, promise: noNotes.promise });
  });

  it('are corrected in what was noted, never in what was told', () => {
    const again = corrected(minutes, { ...noNotes, notes: { 'late:j03': 'Non, jeudi.' } }, [
      ...promises,
      promise('En plus', '2026-04-20'),
    ]);
    expect(again.sections.flatMap(({ lines }) => lines).map(({ text, note }) => [text, note])).toEqual([
      ['Ligne block:1', null],
      ['Ligne late:j03', 'Non, jeudi.'],
      ['Ligne sent:9', null],
    ]);
    expect(again.actions.map(({ text }) => text)).toEqual(['Plus tard', 'En plus']);
    expect([again.since, again.on]).toEqual([minutes.since, minutes.on]);
  });
});
