/**
 * What a sentence about a visit must not hold: who was visited, or where. A rule of form, which knows neither names nor
 * streets: a first name at the beginning of a sentence passes, and the page says what not to write (R10, design 1.7).
 */
const NUMBERS = /\d{3,}|\d{2}(?:[ .\-\u00A0]?\d{2}){2,}/;
const MAIL = /\S@\S/;
const STREETS =
  'rue|avenue|boulevard|bd|allée|impasse|ruelle|chemin|route|place|square|quai|cité|résidence|bâtiment|bât|tour|escalier|appartement|appt|apt|étage|entrée|hall';
const ADDRESS = new RegExp(
  `(?<!\\p{L})(?:${STREETS}|numéro|n°|porte|chez le|au)\\.?\\s*(?:n°\\s*)?\\d|\\d\\s*(?:bis|ter|e|er|ème)?,?\\s*(?:${STREETS})(?!\\p{L})`,
  'iu',
);
const TITLED =
  /(?<!\p{L})(?:(?:M|MM|Mr|Mme|Mmes|Mlle|Dr)\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur|[Ff]amille)\s+\p{Lu}/u;

/** Written with a capital and naming nobody. */
const COMMON = new Set(
  'aïd apl caf ccas cmu cpam essaim france français hlm internet msa noël pâques pmi pôle ramadan rsa samu sms voisinmalin whatsapp'.split(
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

const namesSomebody = (text: string): boolean =>
  text !== text.toLocaleUpperCase('fr') &&
  [...text.matchAll(CAPITAL)].some(
    ({ 0: word, index }) =>
      !BEGINS.test(text.slice(0, index)) &&
      !COMMON.has(word.toLocaleLowerCase('fr')) &&
      !SMALL.has(word.toLocaleLowerCase('fr')),
  );

/** Whether a sentence seems to hold a name, a number or an address. */
export const holdsPersonalDetails = (text: string): boolean =>
  [NUMBERS, MAIL, ADDRESS, TITLED].some((each) => each.test(text)) || namesSomebody(text);
