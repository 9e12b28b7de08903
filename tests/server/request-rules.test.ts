import { describe, expect, it } from 'vitest';
import { readConfig } from '#src/server/config.ts';
import { isFromOwnPage, knownHosts, readPath } from '#src/server/request-rules.ts';

describe('readPath', () => {
  it.each([
    ['/', '/'],
    ['/jalons/j03?a=//b', '/jalons/j03'],
    ['/modules/notre%20rue', '/modules/notre%20rue'],
    ['/modules/%C3%A9t%C3%A9', '/modules/%C3%A9t%C3%A9'],
    ['/entrer/', '/entrer/'],
  ])('reads %s', (target, path) => {
    expect(readPath(target)).toBe(path);
  });

  it.each([
    '',
    '*',
    'gestion',
    'http://essaim.exemple.fr/gestion',
    '//gestion',
    '/x//gestion',
    '/\\gestion',
    '/%5cgestion',
    '/%5Cgestion',
    '/x%2fgestion',
    '/x%2Fgestion',
    '/gestion%00',
    '/gestion%0d%0aSet-Cookie:a=b',
    '/gestion%1b',
    '/gestion%7f',
    '/%2567estion',
    '/%252567estion',
    '/./gestion',
    '/x/../gestion',
    '/x/%2e%2e/gestion',
    '/x/.%2E/gestion',
    '/..',
    '/gestion#x',
    '/%ff',
    '/%c0%ae',
    '/%',
    '/%zz',
  ])('refuses %j', (target) => {
    expect(readPath(target)).toBeNull();
  });
});

describe('knownHosts', () => {
  it('is the configured origin’s, without its default port', () => {
    expect([...knownHosts(readConfig({ ESSAIM_ORIGIN: 'https://essaim.exemple.fr:443' }))]).toEqual([
      'essaim.exemple.fr',
    ]);
  });

  it('is both names of this computer in a demonstration', () => {
    expect([...knownHosts(readConfig({ ESSAIM_DEMO: '1', PORT: '4000' }))]).toEqual([
      '127.0.0.1:4000',
      'localhost:4000',
    ]);
  });
});

describe('isFromOwnPage', () => {
  const own = 'https://essaim.exemple.fr';
  it.each([
    [true, { 'sec-fetch-site': 'same-origin', origin: own }],
    [true, { 'sec-fetch-site': 'same-origin' }],
    [true, { origin: own }],
    [false, {}],
    [false, { origin: 'null' }],
    [false, { origin: 'https://autre.exemple.fr' }],
    [false, { origin: `${own}.exemple.org` }],
    [false, { origin: 'http://essaim.exemple.fr' }],
    [false, { 'sec-fetch-site': 'same-origin', origin: 'https://autre.exemple.fr' }],
    [false, { 'sec-fetch-site': 'same-site', origin: own }],
    [false, { 'sec-fetch-site': 'cross-site', origin: own }],
    [false, { 'sec-fetch-site': 'none', origin: own }],
    [false, { 'sec-fetch-site': '', origin: own }],
  ])('is %s for %o', (expected, headers) => {
    expect(isFromOwnPage(headers, own)).toBe(expected);
  });
});
