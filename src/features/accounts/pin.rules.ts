/** A messenger's code: four signs, digits or pictures (ux.md 3.10). Which codes are refused is told in decision 0021. */
import type { PinStyle } from '#db/schema/lists.ts';
import type { accountsErrors } from './accounts.errors.ts';

/** Names of icons. A picture is kept as one letter, by its place here: never change the order. */
export const PICTURES = [
  'house-line',
  'key',
  'star',
  'bell',
  'eye',
  'book-open',
  'clock',
  'flag-pennant',
  'ear',
  'pencil-simple',
  'envelope-simple',
  'phone',
] as const;
export type Picture = (typeof PICTURES)[number];

export const PIN_LENGTH = 4;
const SIGNS: Record<PinStyle, string> = { digits: '0123456789', pictures: 'abcdefghijkl' };

/** The letter under which a picture is kept. */
export const signOf = (picture: Picture): string => SIGNS.pictures[PICTURES.indexOf(picture)] ?? '';

/** The four signs that were typed or chosen; null when they are not four signs of that kind. */
export const readPin = (typed: string, style: PinStyle): string | null => {
  const pin = typed.replace(/[\s\u00A0]/g, '');
  const whole = pin.length === PIN_LENGTH && [...pin].every((sign) => SIGNS[style].includes(sign));
  return whole ? pin : null;
};

const isRun = (pin: string, style: PinStyle): boolean => {
  const backwards = [...pin].reverse().join('');
  return SIGNS[style].includes(pin) || SIGNS[style].includes(backwards);
};

/** A year that somebody alive was born in is the first thing that those who know her try. */
const isYear = (pin: string): boolean => /^(19\d\d|20[0-2]\d)$/.test(pin);

/** What is wrong with a new code, or null: fewer than three different signs, signs in a row, a year. */
export const pinFault = (pin: string, style: PinStyle): keyof typeof accountsErrors | null => {
  const weak = new Set(pin).size < 3 || isRun(pin, style) || isYear(pin);
  return weak ? (style === 'digits' ? 'accounts.pin-weak' : 'accounts.pictures-weak') : null;
};
