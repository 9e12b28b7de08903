import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { forecast } from '#src/features/costs/budget.rules.ts';
import { costPerHousehold, costSums, withLine } from '#src/features/costs/costs.rules.ts';
import type { Budget, BudgetLine } from '#src/features/costs/costs.types.ts';
import { MOST_CENTS, readEuros, writeEuros } from '#src/features/costs/money.rules.ts';

describe('an amount', () => {
  it.each([
    ['1 250,50', 125_050],
    ['1\u00A0250,5 €', 125_050],
    ['1250.50', 125_050],
    ['0', 0],
    ['12,', 1200],
    ['-5', null],
    ['1,234', null],
    ['20000000', MOST_CENTS],
    ['20000000,01', null],
    ['douze', null],
    ['', null],
    ['1.250,50', null],
  ])('« %s » is %s cents', (typed, cents) => {
    expect(readEuros(typed)).toBe(cents);
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_CENTS }), (cents) => {
        expect(readEuros(writeEuros(cents))).toBe(cents);
      }),
    );
  });
});

describe('the cost of a campaign', () => {
  const line = { item: 'doors' as const, label: 'Heures', cents: 10_000, how: '', lent: false };

  it('is nothing while no line is written, and counts what is lent in the whole only', () => {
    expect(costSums([])).toBeNull();
    const sums = costSums([line, { ...line, item: 'support', cents: 5_000, lent: true }]);
    expect(sums).toMatchObject({ total: 15_000, paid: 10_000 });
    expect(sums?.posts.map(({ post, cents }) => [post, cents])).toEqual([
      ['doors', 10_000],
      ['training', 0],
      ['support', 5_000],
      ['expenses', 0],
      ['reportBack', 0],
    ]);
  });

  it('is divided by the households met (IND-22), or by nothing', () => {
    expect(costPerHousehold(150_000, { value: 70 })).toBe(2143);
    expect(costPerHousehold(null, { value: 70 })).toBeNull();
    expect(costPerHousehold(150_000, { value: null })).toBeNull();
  });

  it('replaces, adds and takes out one line, and no other', () => {
    const [a, b] = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ];
    const write = (id: string, line: { n: number } | null) => withLine([a, b], { id, newId: 'new', line });
    expect(write('b', { n: 3 })).toEqual([a, { id: 'b', n: 3 }]);
    expect(write('', { n: 3 })).toEqual([a, b, { id: 'new', n: 3 }]);
    expect(write('a', null)).toEqual([b]);
    // Somebody took it out since: what was typed stays, its neighbours too.
    expect(write('gone', { n: 3 })).toEqual([a, b, { id: 'new', n: 3 }]);
    expect(write('gone', null)).toEqual([a, b]);
  });
});

describe('24 months', () => {
  const all = (cents: number): number[] => Array.from({ length: 8 }, () => cents);
  const of = (side: BudgetLine['side'], cents: number, mission = false): BudgetLine => ({
    ...{ side, label: side, mission, cautious: all(cents), high: all(cents * 2) },
  });
  const budget = (openingCents: number, lines: readonly BudgetLine[]): Budget => ({
    ...{
      startsOn: '2027-01-01',
      openingCents,
      lines: lines.map((line, rank) => ({ ...line, id: String(rank) })),
    },
  });

  it.each([
    [0, '2027-01-01'],
    [1_00, '2027-02-01'],
    [2_99, '2027-03-01'],
    [3_00, '2027-04-01'],
    [23_00, '2028-12-01'],
    [24_00, null],
  ])('with %s cents in the till and 3 € a quarter to pay, end at %s', (opening, month) => {
    expect(forecast(budget(opening, [of('expense', 3_00)]), 'cautious').shortage).toBe(month);
  });

  it('add up quarter after quarter, and say what missions pay', () => {
    const page = budget(10_00, [of('income', 3_00, true), of('income', 1_00), of('expense', 5_00)]);
    const { quarters, missionShare } = forecast(page, 'cautious');
    expect(quarters.map(({ balance }) => balance)).toEqual([900, 800, 700, 600, 500, 400, 300, 200]);
    expect(quarters.map(({ from }) => from).slice(0, 2)).toEqual(['2027-01-01', '2027-04-01']);
    expect(missionShare).toBe(0.75);
    expect(forecast(page, 'high').quarters[0]?.balance).toBe(800);
    expect(forecast(budget(0, []), 'high').missionShare).toBeNull();
  });

  it('name the first month that ends below zero, whatever the quarters are', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), amounts, amounts, (opening, income, expense) => {
        const line = { label: '', mission: false };
        const { quarters, shortage } = forecast(
          budget(opening, [
            { ...line, side: 'income', cautious: income, high: income },
            { ...line, side: 'expense', cautious: expense, high: expense },
          ]),
          'cautious',
        );
        // A quarter in which the till only falls is empty first at its own end.
        expect(shortage === null).toBe(quarters.every(({ balance }) => balance >= 0));
      }),
    );
  });
});
