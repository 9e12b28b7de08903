import type { Criterion } from './accessibility.schema.ts';
import { standingOf } from './accessibility.rules.ts';
import type { Standing } from './accessibility.rules.ts';
import { loadGrid } from './read-grid.ts';

export type Statement = {
  readonly standing: Standing;
  readonly failing: readonly Criterion[];
  /** Civil dates of the first and the last answer. */
  readonly from: string;
  readonly to: string;
  readonly pages: number;
  readonly patterns: number;
  readonly axe: string;
  readonly browser: string;
};

/** What the declaration says, computed from the grid and the last automatic run. */
export const getStatement = (): Statement => {
  const { criteria, automatic } = loadGrid();
  const days = criteria.map(({ on }) => on).sort();
  return {
    standing: standingOf(criteria),
    failing: criteria.filter(({ answer }) => answer === 'non conforme'),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    pages: automatic.pages,
    patterns: automatic.patterns.length,
    axe: automatic.axe,
    browser: automatic.browser,
  };
};
