/** The code printed on a messenger's card (ux.md 3.10): read aloud and typed without a mistake. */

/** No 0 and O, no 1, I and L, no S: 30 signs, so eight of them hold 39.3 bits. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRTUVWXYZ';
export const CODE_LENGTH = 8;

/** The code as it is kept, from what somebody typed: case, spaces and hyphens do not count. Null when it is no code. */
export const readCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s\u00A0-]/g, '');
  const whole = code.length === CODE_LENGTH && [...code].every((sign) => CODE_ALPHABET.includes(sign));
  return whole ? code : null;
};

/** « K7M4-PR2X », as it is printed. */
export const writeCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
