import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  parisDate,
  startOfDay,
  weekday,
} from '#src/shared/time.ts';

const plain = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);
const dates = fc
  .integer({ min: -25_000, max: 60_000 })
  .map((days) => plain('2000-01-01').add({ days }).toString());

describe('civil dates', () => {
  it('count days as Temporal does', () => {
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: -4000, max: 4000 }), (a, b, days) => {
        expect(addDays(a, days)).toBe(plain(a).add({ days }).toString());
        expect(daysBetween(a, b)).toBe(plain(a).until(plain(b)).days);
        expect(weekday(a)).toBe(plain(a).dayOfWeek);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-01', 2, '2027-01-01'],
  ])('%s + %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['24/11/2026', false],
    ['', false],
  ])('%j is a date: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it('refuse what is no date at all', () => {
    expect(() => addDays('demain', 1)).toThrow(RangeError);
  });
});

describe('Paris', () => {
  it.each([
    ['2026-01-01T22:59:59Z', '2026-01-01'],
    ['2026-01-01T23:00:00Z', '2026-01-02'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is on %s', (instant, date) => {
    expect(parisDate(Date.parse(instant))).toBe(date);
  });

  it('begins its days at its own midnight, on the days the clock changes too', () => {
    for (const date of ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-11-24']) {
      expect(parisDate(startOfDay(date))).toBe(date);
      expect(parisDate(startOfDay(date) - 1)).toBe(addDays(date, -1));
    }
    expect(startOfDay('2026-03-30') - startOfDay('2026-03-29')).toBe(23 * 3_600_000);
  });
});

describe('the quick ways agree with Temporal', () => {
  const instant = fc.integer({ min: Date.UTC(1912, 0, 1), max: Date.UTC(2100, 0, 1) });
  const inParis = (at: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Paris').toPlainDate();

  it('on the date of any instant', () => {
    fc.assert(fc.property(instant, (at) => parisDate(at) === inParis(at).toString()));
  });

  it('on any number of months from any date', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -60, max: 240 }), (at, months) => {
        const date = inParis(at);
        return addMonths(date.toString(), months) === date.add({ months }).toString();
      }),
    );
  });
});
