/** First names typed or pasted by a manager: what is a name, what is refused, what the team holds already. Pure. */
import type { IsoDate } from '#src/shared/time.ts';

/** A list is one team: more lines than this is another file pasted by mistake. */
export const MOST_NAMES = 60;
/** « Marie-Thérèse Abdoulaye B. » is 27. */
export const MOST_SIGNS = 30;

export type NameFault = 'email' | 'phone' | 'birthDate' | 'figures' | 'tooLong' | 'unreadable';
export type NameRead = { readonly name: string } | { readonly fault: NameFault };

const MONTHS =
  'janv(?:ier)?|f[ée]vr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?';
const DATE = new RegExp(
  String.raw`\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d(?:er)?\s+(?:${MONTHS})(?!\p{L})`,
  'iu',
);
const NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;
const PHONE_DIGITS = 9;
const SOME_DIGITS = 6;

const digitsOf = (text: string): number => text.replaceAll(/\D/g, '').length;

const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/["«»“”]/g, ' ')
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .trim();

/** « 3. Awa », « - Awa »: the mark of a list is not the name. */
const bare = (text: string): string =>
  text.replace(/^(?:\d{1,2}(?: ?[.)°:-] ?| )(?=\p{L}[^\d]*$)|[-–—•*·] ?)/u, '');

const faultOf = (text: string): NameFault | null => {
  const digits = digitsOf(text);
  if (text.includes('@')) return 'email';
  if (digits >= SOME_DIGITS) return 'phone';
  if (digits > 0) return 'figures';
  if (text.length > MOST_SIGNS) return 'tooLong';
  return NAME.test(text) ? null : 'unreadable';
};

/** One name as it is kept, or why it is not: no e-mail, phone number nor birth date enters Essaim. */
export const readName = (typed: string): NameRead => {
  const whole = cleaned(typed);
  const text = bare(whole);
  const fault = DATE.test(whole) && digitsOf(whole) < PHONE_DIGITS ? 'birthDate' : faultOf(text);
  return fault === null ? { name: text } : { fault };
};

/** Two writings of one name: capitals, accents, hyphens and a final point do not make another person. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('fr')
    .replaceAll(/[’']/g, '’')
    .replaceAll(/[\s.-]+/g, ' ')
    .trim();

/** The entries of a pasted list: one a line, or between commas, semicolons, tabulations; blank ones do not count. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[\n\r,;\t]+/)
    .map((entry) => entry.replaceAll(/[\s\u00A0]+/g, ' ').trim())
    .filter((entry) => /[\p{L}\p{N}]/u.test(entry));

/** Somebody whom the association knows; `leftOn` when she is no more in the team. */
export type KnownName = {
  readonly personId: string;
  readonly name: string;
  readonly leftOn: IsoDate | null;
};

export type NameRow =
  | { readonly fate: 'new' | 'twice'; readonly name: string }
  | { readonly fate: 'there'; readonly name: string; readonly personId: string }
  | { readonly fate: 'left'; readonly name: string; readonly personId: string; readonly leftOn: IsoDate }
  | { readonly fate: 'refused'; readonly name: string; readonly fault: NameFault };

/** What would become of each entry of a list; those that are `new` are what adding it adds. */
export const planNames = (text: string, known: readonly KnownName[]): NameRow[] => {
  const byKey = new Map(known.map((person) => [nameKey(person.name), person]));
  const met = new Set<string>();
  return splitNames(text).map((entry): NameRow => {
    const read = readName(entry);
    if ('fault' in read) return { fate: 'refused', name: entry, fault: read.fault };
    const { name } = read;
    const key = nameKey(name);
    const person = byKey.get(key);
    if (person !== undefined) {
      const { personId, leftOn } = person;
      return leftOn === null ? { fate: 'there', name, personId } : { fate: 'left', name, personId, leftOn };
    }
    if (met.has(key)) return { fate: 'twice', name };
    met.add(key);
    return { fate: 'new', name };
  });
};

/** The names that adding this list adds. */
export const namesToAdd = (rows: readonly NameRow[]): string[] =>
  rows.filter(({ fate }) => fate === 'new').map(({ name }) => name);
