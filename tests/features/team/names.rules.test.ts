import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_SIGNS,
  nameKey,
  namesToAdd,
  planNames,
  readName,
  splitNames,
} from '#src/features/team/names.rules.ts';
import type { KnownName } from '#src/features/team/names.rules.ts';

describe('a first name', () => {
  it.each([
    ['Awa', 'Awa'],
    ['  Fatima   B. ', 'Fatima B.'],
    ['Marie-Thérèse', 'Marie-Thérèse'],
    ['N’Guessan', 'N’Guessan'],
    ["D'Jamila", "D'Jamila"],
    ['فاطمة', 'فاطمة'],
    ['Øyvind', 'Øyvind'],
    ['1. Awa', 'Awa'],
    ['2) Yanis', 'Yanis'],
    ['3 Coumba', 'Coumba'],
    ['4 Maïlys', 'Maïlys'],
    ['5 Marsha', 'Marsha'],
    ['- Rosa', 'Rosa'],
    ['• Brahim', 'Brahim'],
    ['« Awa »', 'Awa'],
    ['"Awa"', 'Awa'],
    ['\u200bAwa', 'Awa'],
    ['E\u0301lise', 'Élise'],
  ])('is read from « %s » as « %s »', (typed, name) => {
    expect(readName(typed)).toEqual({ name });
  });

  it.each([
    ['awa@exemple.test', 'email'],
    ['Awa <awa@exemple.test>', 'email'],
    ['06 39 98 12 34', 'phone'],
    ['Awa 0639981234', 'phone'],
    ['+33 6 39 98 12 34', 'phone'],
    ['06.39.98.12.34', 'phone'],
    ['12/03/1990', 'birthDate'],
    ['Awa 12/03/90', 'birthDate'],
    ['1990-03-12', 'birthDate'],
    ['12 mars 1990', 'birthDate'],
    ['1er août', 'birthDate'],
    ['3 mai', 'birthDate'],
    ['Awa, née le 3 déc. 1990', 'birthDate'],
    ['639981', 'phone'],
    ['Awa 2', 'figures'],
    ['Bât 4', 'figures'],
    ['x'.repeat(MOST_SIGNS + 1), 'tooLong'],
    ['<b>Awa</b>', 'unreadable'],
    ['=SOMME', 'unreadable'],
    ['…', 'unreadable'],
  ])('is not « %s » (%s)', (typed, fault) => {
    expect(readName(typed)).toEqual({ fault });
  });

  it('of somebody is the same with other capitals, accents, hyphens or a point', () => {
    const keys = ['Marie-Thérèse B.', 'marie therese b', 'MARIE THERESE B.'].map(nameKey);
    expect(new Set(keys).size).toBe(1);
    expect(nameKey('Awa')).not.toBe(nameKey('Awa B.'));
  });
});

describe('a pasted list', () => {
  it('holds one name a line, or between commas, semicolons and tabulations; blank lines do not count', () => {
    expect(splitNames('Awa\r\n\r\n  \nYanis, Coumba;Rosa\tBrahim\n---\n')).toEqual([
      'Awa',
      'Yanis',
      'Coumba',
      'Rosa',
      'Brahim',
    ]);
  });

  it('says what becomes of each line', () => {
    const known: KnownName[] = [
      { personId: 'f', name: 'Fatima', leftOn: null },
      { personId: 'r', name: 'Rosa', leftOn: '2027-01-31' },
    ];
    const rows = planNames('1. Awa\nfatima\nawa\nrosa\nawa@exemple.test', known);
    expect(rows).toEqual([
      { fate: 'new', name: 'Awa' },
      { fate: 'there', name: 'fatima', personId: 'f' },
      { fate: 'twice', name: 'awa' },
      { fate: 'left', name: 'rosa', personId: 'r', leftOn: '2027-01-31' },
      { fate: 'refused', name: 'awa@exemple.test', fault: 'email' },
    ]);
    expect(namesToAdd(rows)).toEqual(['Awa']);
  });

  const anything = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Awa',
        'awa',
        'Áwa.',
        '- Awa',
        'Yanis',
        'Yanis B.',
        '',
        '06 39 98 12 34',
        'a@b.fr',
        '12/03/90',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 20 },
  );

  it('added twice adds once, whatever it holds', () => {
    fc.assert(
      fc.property(anything, (lines) => {
        const text = lines.join('\n');
        const names = namesToAdd(planNames(text, []));
        const known = names.map((name) => ({ personId: name, name, leftOn: null }));
        expect(namesToAdd(planNames(text, known))).toEqual([]);
        expect(new Set(names.map(nameKey)).size).toBe(names.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('never adds what holds a figure, an at sign or more than a name', () => {
    fc.assert(
      fc.property(anything, (lines) => {
        for (const name of namesToAdd(planNames(lines.join('\n'), []))) {
          expect(name).toMatch(/^\p{L}[^\d@<>]*$/u);
          expect(name.length).toBeLessThanOrEqual(MOST_SIGNS);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
