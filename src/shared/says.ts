import { isDeepStrictEqual } from 'node:util';

/** Whether a fact says this already, key by key: the same form sent twice is one. */
export const says = <T extends object>(fact: T, said: Partial<T>): boolean =>
  (Object.keys(said) as (keyof T)[]).every((key) => isDeepStrictEqual(fact[key], said[key]));
