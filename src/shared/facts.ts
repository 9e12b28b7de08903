import type { Instant } from './time.ts';

/** What every fact carries: who it is and when the server recorded it. */
export type Fact = { readonly id: string; readonly recordedAt: Instant };

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Earlier first; two facts of the same millisecond are told apart by id, so that every reader agrees. */
export const byTime = (a: Fact, b: Fact): number => a.recordedAt - b.recordedAt || text(a.id, b.id);

/** Facts in the order they were recorded, whatever the order they were received in. */
export const inOrder = <F extends Fact>(facts: readonly F[]): F[] => [...facts].sort(byTime);

/** The fact recorded last, or null. */
export const latest = <F extends Fact>(facts: readonly F[]): F | null => inOrder(facts).at(-1) ?? null;

/** What was known at an instant: facts recorded then or before. */
export const knownAt = <F extends { readonly recordedAt: Instant }>(facts: readonly F[], at: Instant): F[] =>
  facts.filter((fact) => fact.recordedAt <= at);

/** The same pure function, computed once for each object it is given: facts never change once they are read. */
export const remember = <K extends object, V>(compute: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const found = known.get(of) ?? { value: compute(of) };
    known.set(of, found);
    return found.value;
  };
};

type Replaced = readonly { readonly from: string; readonly to: string }[];

const nextOf = remember(
  (redirects: Replaced): ReadonlyMap<string, string> => new Map(redirects.map(({ from, to }) => [from, to])),
);

/** The id that answers for `id` today, through every redirect; in a circle, each id answers for itself. */
export const currentId = (id: string, redirects: Replaced): string => {
  const next = nextOf(redirects);
  if (!next.has(id)) return id;
  const passed = new Set([id]);
  let current = id;
  for (let to = next.get(current); to !== undefined; to = next.get(current)) {
    if (passed.has(to)) return id;
    passed.add(to);
    current = to;
  }
  return current;
};
