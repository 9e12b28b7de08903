export { getCountedItem } from './get-counted-item.ts';
export type { CountedItem } from './get-counted-item.ts';
export { getPillarIndicators } from './get-pillar-indicators.ts';
export type { LinkedIndicator } from './get-pillar-indicators.ts';
export { offered } from './offered.rules.ts';
