/**
 * What no text about doors may hold: who lives there, where, or how to reach them (domain.md 4.1). A rule of form, which
 * knows neither names nor streets; the page says what not to write, and a person reads it again.
 */
import { contactDetails } from './contact-details.ts';
import type { ErrorCode } from './errors.ts';

const STREETS =
  'rue|avenue|boulevard|bd|allée|impasse|ruelle|chemin|route|place|square|quai|cité|résidence|bâtiment|bât|tour|escalier|appartement|appt|apt|étage|entrée|hall';
const TIMES =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|jour|mois|trimestre|semestre)s?(?!\\p{L})';
const RANK = '(?:er|e|[eè]?me|nde?)';
/** « du 3 au 12 mars », « de 8 h au 12 % », « au 1er janvier », « au 2e passage » tell no door; « au 3 passage du Lavoir » does. */
const NO_DOOR = `(?!\\s*(?:${RANK}?\\s*${TIMES}|${RANK}\\s*passage|[%€/h]))`;
const ADDRESS = new RegExp(
  `(?<!\\p{L})(?:(?:${STREETS}|numéro|n°|porte|chez le)\\.?\\s*(?:n°\\s*)?\\d|au\\s*(?:n°\\s*)?\\d{1,4}(?!\\d)${NO_DOOR})|(?<!\\d)\\d{1,4}\\s*(?:bis|ter|e|er|ème)?,?\\s*(?:${STREETS})(?!\\p{L})`,
  'iu',
);
const TITLED =
  /(?<!\p{L})(?:(?:M|MM|Mr|Mme|Mmes|Mlle|Dr)\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur|[Ff]amille)\s+\p{Lu}/u;

/** Written with a capital and naming nobody. */
const COMMON = new Set(
  'aïd apl caf ccas cmu cpam essaim france français hlm internet msa noël pâques pmi pôle ramadan rsa samu sms travail voisinmalin whatsapp'.split(
    ' ',
  ),
);
/** A phone puts capitals where it likes. */
const SMALL = new Set(
  'à ah alors au aussi avec beaucoup bien bonjour ça ce cela ces cette dans de des donc elle elles en et il ils je la le les leur ma mais mes moi mon non nous on ou oui par pas plus pour puis quand que qui sa se ses si son sur très tu un une vous'.split(
    ' ',
  ),
);
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?:-\p{L}+)*/gu;
const BEGINS = /(?:^|[.!?…:;«"(\n])[\s«"(\u00A0-]*$/u;

/** Whether a word with a capital inside a sentence may be somebody's name; staff write those of partners, messengers none. */
export const namesSomebody = (text: string): boolean =>
  text !== text.toLocaleUpperCase('fr') &&
  [...text.matchAll(CAPITAL)].some(
    ({ 0: word, index }) =>
      !BEGINS.test(text.slice(0, index)) &&
      !COMMON.has(word.toLocaleLowerCase('fr')) &&
      !SMALL.has(word.toLocaleLowerCase('fr')),
  );

/** The code of the sentence that refuses a text, or null. */
export const residentDetails = (text: string): ErrorCode | null => {
  if (contactDetails(text) !== null) return 'resident.contact';
  if (ADDRESS.test(text)) return 'resident.address';
  return TITLED.test(text) ? 'resident.name' : null;
};
