import type { accountsErrors } from './accounts.errors.ts';

export const PASSPHRASE_MIN = 12;
export const PASSPHRASE_MAX = 256;

/** Long enough and yet tried first by everybody: the usual twelve-or-more of published leak lists, in shape. */
const COMMON_CORES = [
  'password',
  'passw0rd',
  'motdepasse',
  'azertyuiop',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'bonjour',
  'soleil',
  'doudou',
  'chouchou',
  'loulou',
  'iloveyou',
  'jetaime',
  'letmein',
  'welcome',
  'bienvenue',
  'administrateur',
  'administrator',
  'voisinmalin',
  'voisinsmalins',
  'letabli',
  'essaim',
  'association',
];

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** What is left of the text once its usual words, digits and repetitions are taken away. */
const remainder = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, ''), text).replace(/[0-9]/g, '');

const isSequence = (text: string): boolean =>
  '01234567890123456789'.includes(text) || 'abcdefghijklmnopqrstuvwxyz'.includes(text);

/**
 * What is wrong with a new passphrase, or null (quality A3): 12 to 256 characters, no composition rule; refused
 * when little is left of it once usual words, the person's own names and digits are taken away.
 */
export const passphraseFault = (
  passphrase: string,
  personal: readonly string[] = [],
): keyof typeof accountsErrors | null => {
  const length = [...passphrase].length;
  if (length < PASSPHRASE_MIN) return 'accounts.passphrase-short';
  if (length > PASSPHRASE_MAX) return 'accounts.passphrase-long';
  const text = bare(passphrase);
  const words = personal
    .flatMap((name) => name.split(/[\s@.'’-]+/).map(bare))
    .filter((word) => word.length > 2);
  const usual = [...COMMON_CORES, ...words].sort((a, b) => b.length - a.length);
  const few = new Set(text).size < 5;
  const weak = few || isSequence(text) || remainder(text, usual).length < 4;
  return weak && text === bare(passphrase) && text.length >= [...passphrase].length / 2
    ? 'accounts.passphrase-common'
    : null;
};
