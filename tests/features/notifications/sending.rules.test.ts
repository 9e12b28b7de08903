import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySendAt, nextSendAt } from '#src/features/notifications/sending.rules.ts';
import { atTime, DAY, parisDate, weekday } from '#src/shared/time.ts';

describe('quiet hours', () => {
  it.each([
    ['a Tuesday at noon', '2027-03-09', '12:00', true],
    ['the first minute', '2027-03-09', '08:00', true],
    ['one minute too early', '2027-03-09', '07:59', false],
    ['the last minute', '2027-03-09', '19:59', true],
    ['eight in the evening', '2027-03-09', '20:00', false],
    ['the night', '2027-03-09', '03:00', false],
    ['a Saturday', '2027-03-13', '12:00', true],
    ['a Sunday', '2027-03-14', '12:00', false],
    ['the day after the clocks go on', '2027-03-29', '08:00', true],
    ['the day after the clocks go back', '2027-11-01', '07:59', false],
    ['a Sunday on which the clocks change', '2027-10-31', '12:00', false],
  ])('%s: %s %s, %s', (_when, day, time, may) => {
    expect(maySendAt(atTime(day, time))).toBe(may);
  });
});

describe('the weekly digest', () => {
  it.each([
    ['2027-03-08', '08:30', '2027-03-08', 'exactly then'],
    ['2027-03-08', '08:31', '2027-03-15', 'just missed'],
    ['2027-03-14', '23:59', '2027-03-15', 'on Sunday evening'],
    ['2027-03-27', '12:00', '2027-03-29', 'over the spring change'],
    ['2027-10-30', '12:00', '2027-11-01', 'over the autumn change'],
    ['2027-12-31', '12:00', '2028-01-03', 'over the year'],
  ])('asked on %s at %s leaves on %s: %s', (day, time, monday) => {
    expect(nextSendAt(atTime(day, time))).toBe(atTime(monday, '08:30'));
  });

  it('always leaves on a Monday at 8 h 30 in Paris, within a week, when one may send', () => {
    const start = atTime('2027-01-01', '00:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), (minutes) => {
        const at = start + minutes * 60_000;
        const next = nextSendAt(at);
        expect(next).toBeGreaterThanOrEqual(at);
        // An hour more over the autumn change.
        expect(next - at).toBeLessThanOrEqual(7 * DAY + 3_600_000);
        expect([weekday(parisDate(next)), maySendAt(next)]).toEqual([1, true]);
      }),
    );
  });
});
