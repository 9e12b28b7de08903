import { describe, expect, it } from 'vitest';
import { PICTURES, pinFault, readPin, signOf } from '#src/features/accounts/pin.rules.ts';

describe('a code of four signs', () => {
  it.each([
    ['4071', 'digits', '4071'],
    [' 40 71', 'digits', '4071'],
    ['0123', 'digits', '0123'],
    ['407', 'digits', null],
    ['40711', 'digits', null],
    ['40a1', 'digits', null],
    ['٤٠٧١', 'digits', null],
    ['ahce', 'pictures', 'ahce'],
    ['ahcm', 'pictures', null],
    ['4071', 'pictures', null],
  ] as const)('« %s » in %s is read as %s', (typed, style, read) => expect(readPin(typed, style)).toBe(read));

  it.each([
    '0000',
    '1111',
    '1212',
    '1122',
    '1221',
    '1112',
    '1234',
    '4321',
    '6789',
    '9876',
    '1984',
    '2007',
    '2026',
  ])('%s is too easy to guess', (pin) => expect(pinFault(pin, 'digits')).toBe('accounts.pin-weak'));

  it.each(['aaaa', 'abab', 'abcd', 'dcba', 'ijkl'])('pictures %s are too easy to guess', (pin) =>
    expect(pinFault(pin, 'pictures')).toBe('accounts.pictures-weak'),
  );

  it.each([
    ['4071', 'digits'],
    ['2580', 'digits'],
    ['2030', 'digits'],
    ['abdf', 'pictures'],
    ['akac', 'pictures'],
  ] as const)('%s in %s is taken', (pin, style) => expect(pinFault(pin, style)).toBeNull());

  it('keeps each picture under a letter of its own', () => {
    expect(PICTURES.map(signOf).join('')).toBe('abcdefghijkl');
  });
});

describe('what is left to guess (decision 0021)', () => {
  const codes = (style: 'digits' | 'pictures'): string[] => {
    const signs = style === 'digits' ? [...'0123456789'] : PICTURES.map(signOf);
    const grow = (starts: string[]): string[] => starts.flatMap((start) => signs.map((sign) => start + sign));
    return grow(grow(grow(signs)));
  };

  it.each([
    ['digits', 9224],
    ['pictures', 19_782],
  ] as const)('of %s is what the record says', (style, left) => {
    expect(codes(style).filter((pin) => pinFault(pin, style) === null)).toHaveLength(left);
  });
});
