/** R17: telling whether two people wrote the same thing. */
import type { Answers } from './forms.types.ts';

/** Databases may give the keys back in another order. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, canonical(each)]);
};

export const sameAnswers = (a: Answers, b: Answers): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
