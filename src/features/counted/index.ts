export { getPillarIndicators } from './get-pillar-indicators.ts';
export type { LinkedIndicator } from './get-pillar-indicators.ts';
