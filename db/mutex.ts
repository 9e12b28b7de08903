export type Mutex = <T>(work: () => Promise<T>) => Promise<T>;

const nothing = (): void => undefined;

/** Runs the works handed to it one after the other, first in, first out; one that fails does not stop the next. */
export const createMutex = (): Mutex => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.then(nothing, nothing);
    return run;
  };
};
