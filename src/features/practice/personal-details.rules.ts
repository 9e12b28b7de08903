/**
 * What a sentence about a visit must not hold: who was visited, or where. A rule of form: a first name at the beginning
 * of a sentence passes, and the page says what not to write (R10, design 1.7).
 */
import { namesSomebody, residentDetails } from '#src/shared/resident-details.ts';

const NUMBERS = /\d{3,}|\d{2}(?:[ .\-\u00A0]?\d{2}){2,}/;
const MAIL = /\S@\S/;

/** Whether a sentence seems to hold a name, a number or an address. */
export const holdsPersonalDetails = (text: string): boolean =>
  NUMBERS.test(text) || MAIL.test(text) || residentDetails(text) !== null || namesSomebody(text);
