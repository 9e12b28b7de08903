export { getSiteMap } from './get-site-map.ts';
export type { SiteMap } from './get-site-map.ts';
export { groupOf, openPatterns } from './site-map.rules.ts';
