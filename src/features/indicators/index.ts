export { figuresOf } from './figures.rules.ts';
export type * from './figures.types.ts';
export { loadFigures } from './load-figures.ts';
export { hideSmall } from './small-numbers.rules.ts';
