import { describe, expect, it } from 'vitest';
import { daysLate, lateness } from '#src/features/milestones/lateness.rules.ts';

describe('days late (R6)', () => {
  const away = { from: '2026-04-05', to: '2026-04-07' };
  it.each([
    ['before the due date', '2026-03-30', null, [], 0],
    ['on it', '2026-03-31', null, [], 0],
    ['after it', '2026-04-10', null, [], 10],
    ['from a later return', '2026-04-10', '2026-04-08', [], 2],
    ['on the day of the return', '2026-04-08', '2026-04-08', [], 0],
    ['not from an earlier return', '2026-04-10', '2026-03-08', [], 10],
    ['less the days away', '2026-04-10', null, [away], 7],
    [
      'less each day away once',
      '2026-04-10',
      null,
      [away, away, { from: '2026-04-07', to: '2026-04-08' }],
      6,
    ],
    [
      'days away before the due date do not count',
      '2026-04-10',
      null,
      [{ from: '2026-03-01', to: '2026-03-31' }],
      10,
    ],
    ['days away before the return do not count', '2026-04-10', '2026-04-08', [away], 2],
    [
      'days away in the future do not count',
      '2026-04-10',
      null,
      [{ from: '2026-04-11', to: '2026-06-01' }],
      10,
    ],
    ['all of them away', '2026-04-10', null, [{ from: '2026-04-01', to: '2026-04-10' }], 0],
  ] as const)('%s', (_why, today, lastReturnOn, stopped, days) => {
    expect(daysLate('2026-03-31', lastReturnOn, stopped, today)).toBe(days);
  });

  it.each([
    [-3, 'none'],
    [0, 'none'],
    [1, 'watch'],
    [14, 'watch'],
    [15, 'late'],
    [400, 'late'],
  ])('%i days: %s', (days, expected) => {
    expect(lateness(days, 14)).toBe(expected);
  });

  it('is to watch for as long as head office says', () => {
    expect([lateness(10, 10), lateness(11, 10)]).toEqual(['watch', 'late']);
  });
});
