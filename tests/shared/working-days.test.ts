import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  publicHolidays,
  workingDaysBetween,
} from '#src/shared/working-days.ts';

describe('public holidays of metropolitan France (R16)', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter %i is on %s', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });

  it('are eleven, three of which move with Easter', () => {
    expect([...publicHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });
});

describe('working days (R16)', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-11-11', false, 'Armistice, a Wednesday'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-05-14', false, 'Ascension'],
    ['2026-05-25', false, 'Whit Monday'],
    ['2026-04-03', true, 'Good Friday works outside Alsace-Moselle'],
    ['2026-12-26', false, 'the 26th is a Saturday in 2026'],
    ['2025-12-26', true, 'and a working Friday in 2025'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(date)).toBe(works);
  });

  it.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-24', 5, '2026-12-01'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-10', 1, '2026-11-12'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s + %i is %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it.each([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-25', 1],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-24', '2026-12-01', 5],
    ['2026-11-09', '2026-11-13', 3],
    ['2026-11-25', '2026-11-24', 0],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('counts back what it adds', () => {
    for (let days = 0; days <= 260; days += 13) {
      expect(workingDaysBetween('2026-01-02', addWorkingDays('2026-01-02', days))).toBe(days);
    }
  });
});
