import { randomInt } from 'node:crypto';
import { CODE_ALPHABET } from '#src/features/accounts/index.ts';

/** Ten signs of the cards' alphabet: 49 bits, which nobody guesses under the limit of the check page (decision 0024). */
export const CERTIFICATE_CODE_LENGTH = 10;

/** A new code, drawn at random. */
export const newCode = (): string =>
  Array.from({ length: CERTIFICATE_CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(
    '',
  );

/** The code as it is kept, from what somebody typed: case, spaces and hyphens do not count. Null when it is no code. */
export const readCertificateCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s\u00A0-]/g, '');
  const whole =
    code.length === CERTIFICATE_CODE_LENGTH && [...code].every((sign) => CODE_ALPHABET.includes(sign));
  return whole ? code : null;
};

/** « K7M4P-R2XQ9 », as it is printed. */
export const writeCertificateCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
