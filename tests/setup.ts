import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

/** A warning nobody reads is a fault nobody finds: what reaches console.error or console.warn fails the test. */
const { error, warn } = console;
const said: string[] = [];
const note = (...parts: unknown[]): void => void said.push(format(...parts));

beforeEach(() => {
  said.length = 0;
  console.error = note;
  console.warn = note;
});

afterEach(() => {
  console.error = error;
  console.warn = warn;
  if (said.length > 0)
    throw new Error(`The test wrote to console.error or console.warn:\n${said.join('\n')}`);
});
