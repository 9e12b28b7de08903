import { expect, it } from 'vitest';
import { cameFrom } from '#src/shared/came-from.ts';

const origin = new URL('https://essaim.test');

it.each([
  ['a page of ours', 'https://essaim.test/modules/a/b?reprise', '/modules/a/b'],
  ['another site', 'https://exemple.test/modules/a/b', null],
  ['another port', 'https://essaim.test:8443/modules', null],
  ['nothing', null, null],
  ['nonsense', 'about:client', null],
])('of %s', (_what, referer, expected) => {
  expect(cameFrom(referer, origin)).toBe(expected);
});
