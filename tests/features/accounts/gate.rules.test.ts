import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { doorOf, safeReturn, signInPath } from '#src/features/accounts/gate.rules.ts';

describe('what a closed door answers (R20)', () => {
  const ask = (
    roles_: 'public' | readonly ('mentor' | 'staff')[] | null,
    role: 'mentor' | null,
    api?: true,
  ) =>
    doorOf({
      policy: roles_ === null ? null : { roles: roles_, ...(api === true ? { api } : {}) },
      role,
      wanted: '/jalons/j03?tri=nom',
    });

  it.each([
    ['a route that is not declared, to nobody', ask(null, null), { kind: 'forbidden' }],
    ['a route that is not declared, to anybody', ask(null, 'mentor'), { kind: 'forbidden' }],
    ['a public page, to nobody', ask('public', null), { kind: 'enter' }],
    ['a public page, to a mentor', ask('public', 'mentor'), { kind: 'enter' }],
    [
      'a page, to nobody',
      ask(['mentor'], null),
      { kind: 'signIn', to: '/entrer?retour=%2Fjalons%2Fj03%3Ftri%3Dnom' },
    ],
    ['an API, to nobody', ask(['mentor'], null, true), { kind: 'unauthenticated' }],
    ['a page, to a role that may', ask(['mentor', 'staff'], 'mentor'), { kind: 'enter' }],
    ['a page, to a role that may not', ask(['staff'], 'mentor'), { kind: 'forbidden' }],
    ['an API, to a role that may not', ask(['staff'], 'mentor', true), { kind: 'forbidden' }],
    ['a page for no role at all', ask([], 'mentor'), { kind: 'forbidden' }],
  ])('%s', (_why, door, expected) => {
    expect(door).toEqual(expected);
  });

  it('lets in exactly the roles that are declared', () => {
    for (const role of roles) {
      for (const only of roles) {
        const door = doorOf({ policy: { roles: [only] }, role, wanted: '/' });
        expect(door.kind).toBe(role === only ? 'enter' : 'forbidden');
      }
    }
  });
});

describe('return paths (C7)', () => {
  it.each([
    '/',
    '/tableau',
    '/jalons/j03',
    '/recherche?q=alli%C3%A9s&page=2',
    '/mots/a#b',
    '/entrer-en-contact',
    '/a//b',
    '/é',
    '/%5Cexample.org',
  ])('keeps %s', (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    ' /tableau',
    'tableau',
    './tableau',
    '//example.org',
    '///example.org',
    '/\\example.org',
    '\\example.org',
    '\\\\example.org',
    'https://example.org',
    'https:/example.org',
    'HTTPS://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\t/example.org',
    '/\n/example.org',
    '/\r\nSet-Cookie: a=b',
    '\t//example.org',
    '/tableau\u0000',
    '/tableau\u007f',
    '/tableau\u0085',
    '/tableau\u2028',
    '@example.org',
    '?retour=/',
    '#a',
    '/entrer',
    '/entrer?retour=/entrer',
    '/entrer/code',
    '/entrer#a',
    '/e',
    '/e/secret-of-a-card',
    '/e?a',
    `/${'a'.repeat(2000)}`,
  ])('refuses %j', (path) => {
    expect(safeReturn(path)).toBeNull();
  });

  it('never leaves the site, whatever the text', () => {
    const site = 'https://essaim.example';
    const piece = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      '.',
      ':',
      '@',
      '?',
      '#',
      '%',
      'a',
      'evil.org',
      'https:',
      '\u0000',
      '：',
      '／',
    );
    const text = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => `/${rest}`),
        ),
        (path) => {
          const kept = safeReturn(path);
          return kept === null || new URL(kept, site).origin === site;
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['/tableau', '/entrer?retour=%2Ftableau'],
    ['/', '/entrer'],
    ['//example.org', '/entrer'],
    ['/entrer?retour=/tableau', '/entrer'],
  ])('signs in to come back to %s', (wanted, path) => {
    expect(signInPath(wanted)).toBe(path);
  });

  it('asks who she is, not for her card, where her PIN opens a session again', () => {
    const policy = { roles: ['messenger'] } as const;
    const locked = { role: null, locked: true, wanted: '/mots' };
    expect(doorOf({ policy, ...locked })).toEqual({ kind: 'signIn', to: '/entrer/qui?retour=%2Fmots' });
    expect(doorOf({ policy: { ...policy, api: true }, ...locked })).toEqual({ kind: 'unauthenticated' });
  });
});
