import { describe, expect, it } from 'vitest';
import {
  isRunStart,
  longPauses,
  monthClock,
  overlappingPause,
  pauseSpans,
  programmeClock,
  standingPauses,
  yearlyRound,
} from '#src/features/organisations/programme-clock.rules.ts';
import type { PauseRow, Run } from '#src/features/organisations/programme-clock.rules.ts';

const run = (over: Partial<Run> = {}): Run => ({
  startMonth: '2026-01-01',
  endedOn: null,
  endReason: null,
  ...over,
});

let serial = 0;
const pause = (startsOn: string, endsOn: string | null, over: Partial<PauseRow> = {}): PauseRow => {
  serial += 1;
  return { id: `pause-${String(serial)}`, startsOn, endsOn, recordedAt: serial, cancelsId: null, ...over };
};

const bounds = (pauses: readonly PauseRow[], month: number, today = '2027-06-01'): string => {
  const { beginsOn, dueOn } = monthClock(programmeClock(run(), pauses, today), month);
  return `${beginsOn} ${dueOn}`;
};

describe('months of a run (R8)', () => {
  it.each([
    [1, '2026-01-01 2026-01-31'],
    [2, '2026-02-01 2026-02-28'],
    [12, '2026-12-01 2026-12-31'],
  ])('month %i runs %s without a pause', (month, expected) => {
    expect(bounds([], month)).toBe(expected);
  });

  const ten = () => pause('2026-03-11', '2026-03-20');
  it.each([
    ['the month before the pause keeps its days', 2, '2026-02-01 2026-02-28'],
    ['the month of the pause begins as planned and ends 10 days later', 3, '2026-03-01 2026-04-10'],
    ['the months after are shifted by 10 days', 4, '2026-04-11 2026-05-10'],
    ['and keep their calendar length', 12, '2026-12-11 2027-01-10'],
  ])('%s', (_why, month, expected) => {
    expect(bounds([ten()], month)).toBe(expected);
  });

  it.each([
    ['on the last day of the month: its end moves', '2026-03-31', 3, '2026-03-01 2026-04-01'],
    ['on the first day of the month: only its end moves', '2026-04-01', 4, '2026-04-01 2026-05-01'],
    ['on the first day of the month: the one before does not', '2026-04-01', 3, '2026-03-01 2026-03-31'],
  ])('a pause of one day begun %s', (_why, day, month, expected) => {
    expect(bounds([pause(day, day)], month)).toBe(expected);
  });

  it('a pause that begins in the shifted days of a month shifts the next one too', () => {
    const pauses = [ten(), pause('2026-04-05', '2026-04-09')];
    expect(bounds(pauses, 3)).toBe('2026-03-01 2026-04-15');
    expect(bounds(pauses, 4)).toBe('2026-04-16 2026-05-15');
  });

  it('days of overlapping pauses count once', () => {
    expect(bounds([ten(), pause('2026-03-15', '2026-03-25')], 4)).toBe('2026-04-16 2026-05-15');
  });

  it('a pause that lasts shifts by its days so far, today included', () => {
    const open = [pause('2026-03-11', null)];
    expect(bounds(open, 3, '2026-03-11')).toBe('2026-03-01 2026-04-01');
    expect(bounds(open, 3, '2026-03-20')).toBe('2026-03-01 2026-04-10');
    expect(bounds(open, 3, '2026-03-10')).toBe('2026-03-01 2026-03-31');
  });

  it('refuses a month that does not exist', () => {
    expect(() => monthClock(programmeClock(run(), [], '2026-01-01'), 13)).toThrow(RangeError);
  });

  it('starts on the first of a month', () => {
    expect([isRunStart('2026-01-01'), isRunStart('2026-01-02')]).toEqual([true, false]);
  });
});

describe('where a run stands (R8, R23)', () => {
  const reading = (of: Run, pauses: readonly PauseRow[], today: string): string => {
    const { status, month, extendedBy, pausedSince } = programmeClock(of, pauses, today);
    return [status, month, extendedBy, pausedSince ?? '-'].join(' ');
  };

  it.each([
    ['before the start', '2025-12-31', 'notStarted 0 0 -'],
    ['on the first day', '2026-01-01', 'running 1 0 -'],
    ['on the last day of month 1', '2026-01-31', 'running 1 0 -'],
    ['on the first day of month 2', '2026-02-01', 'running 2 0 -'],
    ['on the last day of month 12', '2026-12-31', 'running 12 0 -'],
    ['« mois 12, prolongé de 1 »', '2027-01-01', 'running 12 1 -'],
    ['« mois 12, prolongé de 3 »', '2027-03-31', 'running 12 3 -'],
  ])('%s', (_why, today, expected) => {
    expect(reading(run(), [], today)).toBe(expected);
  });

  const ten = [pause('2026-03-11', '2026-03-20')];
  it.each([
    ['the day before a pause', '2026-03-10', 'running 3 0 -'],
    ['its first day', '2026-03-11', 'paused 3 0 2026-03-11'],
    ['its last day', '2026-03-20', 'paused 3 0 2026-03-11'],
    ['the day after', '2026-03-21', 'running 3 0 -'],
    ['the last shifted day of month 3', '2026-04-10', 'running 3 0 -'],
    ['the first shifted day of month 4', '2026-04-11', 'running 4 0 -'],
  ])('%s', (_why, today, expected) => {
    expect(reading(run(), ten, today)).toBe(expected);
  });

  const ended = run({ endedOn: '2026-06-15', endReason: 'stopped' });
  it.each([
    ['the day before it ends', '2026-06-14', 'running 6 0 -'],
    ['the day head office ends it', '2026-06-15', 'ended 6 0 -'],
    ['a year later, with the clock of its last day', '2027-06-15', 'ended 6 0 -'],
  ])('%s', (_why, today, expected) => {
    expect(reading(ended, [], today)).toBe(expected);
  });

  it('says how it ended once it has', () => {
    expect(programmeClock(ended, [], '2026-06-14').endReason).toBeNull();
    expect(programmeClock(ended, [], '2026-06-15').endReason).toBe('stopped');
  });

  it('a pause left open when the run ended stops there', () => {
    const clock = programmeClock(ended, [pause('2026-06-11', null)], '2027-01-01');
    expect(clock.pauses).toEqual([{ from: '2026-06-11', to: '2026-06-15' }]);
    expect(clock.pausedSince).toBeNull();
    expect(monthClock(clock, 6).ended).toBe(true);
  });

  it.each([
    ['2026-06-14', null],
    ['2026-06-15', 0],
    ['2027-06-14', 0],
    ['2027-06-15', 1],
    ['2029-01-01', 2],
  ])('on %s the yearly round is %s', (today, round) => {
    expect(yearlyRound(ended, today)).toBe(round);
  });
  it('has no yearly round while the run lasts', () => {
    expect(yearlyRound(run(), '2030-01-01')).toBeNull();
  });
});

describe('pauses (R8)', () => {
  const span = (from: string, to: string) => ({ from, to });

  it('of more than 30 days are told to head office, whole or in pieces that touch', () => {
    const long = (...pauses: PauseRow[]) => longPauses(programmeClock(run(), pauses, '2026-12-01'), 30);
    expect(long(pause('2026-03-01', '2026-03-30'))).toEqual([]);
    expect(long(pause('2026-03-01', '2026-03-31'))).toEqual([span('2026-03-01', '2026-03-31')]);
    expect(long(pause('2026-03-01', '2026-03-20'), pause('2026-03-21', '2026-04-05'))).toEqual([
      span('2026-03-01', '2026-04-05'),
    ]);
    expect(longPauses(programmeClock(run(), [pause('2026-03-01', null)], '2026-03-30'), 30)).toEqual([]);
    expect(longPauses(programmeClock(run(), [pause('2026-03-01', null)], '2026-03-31'), 30)).toHaveLength(1);
  });

  it('are replaced by the row that names them', () => {
    const asked = pause('2026-03-11', null);
    const ended = pause('2026-03-11', '2026-03-15', { cancelsId: asked.id });
    const corrected = pause('2026-03-11', '2026-03-14', { cancelsId: ended.id });
    expect(pauseSpans([asked], '2026-04-01')).toEqual([span('2026-03-11', '2026-04-01')]);
    expect(pauseSpans([ended, asked], '2026-04-01')).toEqual([span('2026-03-11', '2026-03-15')]);
    expect(pauseSpans([corrected, ended, asked], '2026-04-01')).toEqual([span('2026-03-11', '2026-03-14')]);
    expect(standingPauses([corrected, ended, asked])).toEqual([corrected]);
  });

  it('replaced twice keep the replacement recorded last', () => {
    const asked = pause('2026-03-11', null);
    const byManager = pause('2026-03-11', '2026-03-15', { cancelsId: asked.id });
    const byMentor = pause('2026-03-11', '2026-03-18', { cancelsId: asked.id });
    expect(standingPauses([byMentor, asked, byManager])).toEqual([byMentor]);
  });

  it('that end the day before they start are cancelled', () => {
    const asked = pause('2026-03-11', null);
    const cancelled = pause('2026-03-11', '2026-03-10', { cancelsId: asked.id });
    expect(pauseSpans([asked, cancelled], '2026-04-01')).toEqual([]);
  });

  it('whose original row is unknown still stand alone', () => {
    expect(standingPauses([pause('2026-03-11', null, { cancelsId: 'elsewhere' })])).toHaveLength(1);
  });

  it('never overlap', () => {
    const march = pause('2026-03-11', '2026-03-20');
    const open = pause('2026-05-01', null);
    const ask = (startsOn: string, endsOn: string | null, cancelsId: string | null = null) =>
      overlappingPause([march, open], { startsOn, endsOn, cancelsId })?.id ?? null;
    expect(ask('2026-03-01', '2026-03-10')).toBeNull();
    expect(ask('2026-03-01', '2026-03-11')).toBe(march.id);
    expect(ask('2026-03-20', '2026-03-25')).toBe(march.id);
    expect(ask('2026-03-21', '2026-04-30')).toBeNull();
    expect(ask('2026-03-21', null)).toBe(open.id);
    expect(ask('2026-06-01', '2026-06-02')).toBe(open.id);
    expect(ask('2026-05-01', '2026-05-20', open.id)).toBeNull();
    expect(ask('2026-03-21', null, open.id)).toBeNull();
  });
});
