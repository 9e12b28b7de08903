export { getPillarIndicators } from './get-pillar-indicators.ts';
export type { LinkedIndicator } from './get-pillar-indicators.ts';
export { getFormNumbers } from './get-form-numbers.ts';
export type { FormNumber } from './get-form-numbers.ts';
