import { z } from 'astro/zod';
import type { ErrorCode } from './errors.ts';
import { readNumber } from './numbers.ts';
import { dayFirst, isIsoDate } from './time.ts';

/**
 * Pieces of form input. Messages are error codes: the dispatcher turns them into French sentences.
 * Control characters other than line breaks are dropped, line breaks are normalised.
 */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .trim();

/** A text that must be there; `empty` is the sentence's code when it is not. */
export const requiredText = (empty: ErrorCode = 'field.empty', max = 4000) =>
  z
    .string(empty)
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, empty)
        .max(max, 'field.too-long' satisfies ErrorCode),
    );

/** A text that may be left empty: null then. */
export const optionalText = (max = 4000) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined ? '' : clean(text)))
    .pipe(z.string().max(max, 'field.too-long' satisfies ErrorCode))
    .transform((text) => (text === '' ? null : text));

const wholeBetween = (code: ErrorCode, least: number, most: number) =>
  z.number(code).int(code).min(least, code).max(most, code);

/** A whole number; the code of the sentence when it is none or out of bounds. */
export const wholeNumber = (code: ErrorCode, least: number, most: number) =>
  z
    .string(code)
    .transform(readNumber)
    .pipe(wholeBetween(code, least, most));

/** The same, which may be left empty: null then. */
export const optionalWholeNumber = (code: ErrorCode, least: number, most: number) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined || text.trim() === '' ? null : readNumber(text)))
    .pipe(wholeBetween(code, least, most).nullable());

/** An id as content and rows write them. */
export const idText = z.string('bad-request').regex(/^[A-Za-z0-9-]{1,80}$/, 'bad-request');

/** A civil date that exists, as a date field sends it or as people type it. */
export const civilDate = z
  .string('field.date')
  .trim()
  .transform(dayFirst)
  .refine((text) => isIsoDate(text), 'field.date');

/** What was typed, without its ends; null when nothing was. */
export const maybeText = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null);
/** A civil date that may be left empty: null then. */
export const optionalDate = maybeText.pipe(civilDate.nullable());

/** A checkbox: present or not. */
export const checkbox = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');
