export { contradictionsOf, standingOf } from './accessibility.rules.ts';
export type { Standing } from './accessibility.rules.ts';
export type { Answer } from './accessibility.schema.ts';
export { getGridPage } from './get-grid-page.ts';
export type { GridPage, ShownCriterion } from './get-grid-page.ts';
export { getStatement } from './get-statement.ts';
export { checkAccessibilityGrid, loadGrid } from './read-grid.ts';
