/** 24 months in two hypotheses (J10.2): eight quarters, and the month in which the team could not be paid any more. */
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Budget, BudgetLine, BudgetSide } from './costs.types.ts';

export const QUARTERS = 8;
export const hypotheses = ['cautious', 'high'] as const;
export type Hypothesis = (typeof hypotheses)[number];

export type QuarterSum = {
  /** Its first day. */
  readonly from: IsoDate;
  readonly income: number;
  readonly expense: number;
  /** At its end, what came before included. */
  readonly balance: number;
};

export type Forecast = {
  readonly quarters: readonly QuarterSum[];
  /** First month whose end finds the till below zero; null when none of the 24 does. */
  readonly shortage: IsoDate | null;
  /** Of the income of the 24 months, what missions pay; null without income. */
  readonly missionShare: number | null;
};

const sumOf = (lines: readonly BudgetLine[], hypothesis: Hypothesis, quarter: number): number =>
  lines.reduce((sum, line) => sum + (line[hypothesis][quarter] ?? 0), 0);

/**
 * How 24 months go in a hypothesis. Inside of a quarter a third of its income and of its expenses falls in each month,
 * so that a month can be named.
 */
export const forecast = ({ startsOn, openingCents, lines }: Budget, hypothesis: Hypothesis): Forecast => {
  const on = (side: BudgetSide): readonly BudgetLine[] => lines.filter((line) => line.side === side);
  const quarters: QuarterSum[] = [];
  let shortage: IsoDate | null = null;
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const [income, expense] = [
      sumOf(on('income'), hypothesis, quarter),
      sumOf(on('expense'), hypothesis, quarter),
    ];
    const before = quarters.at(-1)?.balance ?? openingCents;
    const from = addMonths(startsOn, quarter * 3);
    for (let month = 1; month <= 3; month += 1)
      if (shortage === null && before * 3 + (income - expense) * month < 0)
        shortage = addMonths(from, month - 1);
    quarters.push({ from, income, expense, balance: before + income - expense });
  }
  const earned = quarters.reduce((sum, { income }) => sum + income, 0);
  const missions = on('income')
    .filter(({ mission }) => mission)
    .flatMap((line) => line[hypothesis])
    .reduce((sum, cents) => sum + cents, 0);
  return { quarters, shortage, missionShare: earned === 0 ? null : missions / earned };
};
