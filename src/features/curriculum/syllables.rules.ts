/** How many syllables a French word has, by a rule that fits on a page. */

const VOWELS = 'aeiouyàâäéèêëîïôöùûüÿœæ';
const runs = new RegExp(`[${VOWELS}]+`, 'g');
const silentEnd = new RegExp(`(?<![${VOWELS}])es?$`);

/** A year of texts says the same ten thousand words again and again. */
const counted = new Map<string, number>();

const ofPiece = (piece: string): number => {
  const found = counted.get(piece) ?? countPiece(piece);
  counted.set(piece, found);
  return found;
};

const countPiece = (piece: string): number => {
  if (/^(?:\p{N}+|\p{Lu}{2,})$/u.test(piece)) return piece.length;
  const spoken = piece
    .toLocaleLowerCase('fr')
    .replaceAll('qu', 'q')
    .replaceAll(/gu(?=[eéèêiîy])/g, 'g')
    .replaceAll(/é(?=[aâéiîoôuœ]|e(?!s?$))/g, 'é-')
    .replaceAll(/(?<=[aeéiou])(?=[ïëü])/g, '-')
    .replaceAll(/(?<=[aeéiou])y(?=[aeéiou])/g, '-');
  const heard = spoken.match(runs)?.length ?? 0;
  return heard > 1 && silentEnd.test(spoken) ? heard - 1 : heard;
};

/**
 * Syllables of a word as they are counted here: one for each run of vowels, where
 * - `u` is no vowel after `q`, nor after `g` before e, i, y (quartier, langue);
 * - a run is cut after é, before a diaeresis, and at a `y` between two vowels (ré-union, na-ïf, vo-yage);
 * - a final e or es after a consonant is silent when another vowel is left (porte, portes; not le, des);
 * - an acronym is said letter by letter, a number digit by digit, and each part of a compound on its own.
 * Speech knows more: -ent counts, in « souvent » rightly, in « ils parlent » wrongly; « pays » counts once. One at least.
 */
export const syllablesOf = (word: string): number => {
  const pieces = word.normalize('NFC').match(/\p{L}+|\p{N}+/gu) ?? [];
  return Math.max(
    1,
    pieces.reduce((sum, piece) => sum + ofPiece(piece), 0),
  );
};
