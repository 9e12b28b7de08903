/** Registers hold professional contacts only: an e-mail address or a telephone number has no place in their texts. */
import type { ErrorCode } from './errors.ts';

const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}/;
const ADDRESS_OF_PAGE = /\bhttps?:\/\/\S+/g;
const DATE = /\b(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}\b/g;
/** 06 39 98 00 01, 06.39.98.00.01: ten figures that begin with 0. */
const PHONE = /(?<!\d)0(?:[\s\u202F.-]?\d){9}(?!\d)/;
/** +33 6 39 98 00 01, +33 (0)6…, 0032…: with its country before it. */
const PHONE_ABROAD = /(?<!\d)(?:\+|00)\d{2,3}(?:[\s\u202F.-]?\(?\d\)?){8,10}(?!\d)/;

/** The code of the sentence that refuses a text, or null; pages' addresses and dates are no telephone numbers. */
export const contactDetails = (text: string): ErrorCode | null => {
  const bare = text.replaceAll(ADDRESS_OF_PAGE, ' ');
  if (EMAIL.test(bare)) return 'forms.no-email';
  const figures = bare.replaceAll(DATE, ' ');
  return PHONE.test(figures) || PHONE_ABROAD.test(figures) ? 'forms.no-phone' : null;
};
