/** The code printed on a messenger's card (ux.md 3.10): read aloud and typed without a mistake. */
import type { Role } from '#db/schema/lists.ts';
import type { IsoDate } from '#src/shared/time.ts';

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

type Membership = {
  readonly id: string;
  readonly role: Role;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

/**
 * The membership that a card opens, the oldest that holds today. A card and four signs are enough for a messenger; an
 * account that has another role too signs in by e-mail, and its card opens nothing.
 */
export const membershipOfCard = <M extends Membership>(
  memberships: readonly M[],
  today: IsoDate,
): M | null => {
  const current = memberships
    .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id));
  return current.every(({ role }) => role === 'messenger') ? (current[0] ?? null) : null;
};
