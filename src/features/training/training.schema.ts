import { z } from 'astro/zod';
import { civilDate, optionalText, requiredText, wholeNumber } from '#src/shared/input.ts';
import { revocationReasons } from './certificate.rules.ts';

const id = z.uuid('bad-request');

/** A name as identity papers write it: it is printed with the letters that the typeface of the PDF has. */
const printedName = requiredText('training.name-empty', 80).pipe(
  z.string().regex(/^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’. -]*$/u, 'training.name-letters'),
);

export const issueInput = z.object({ id, name: printedName });
export const certificateInput = z.object({ id });
export const revokeInput = z.object({ id, reason: z.enum(revocationReasons, 'training.reason') });

export const sessionInput = z.object({
  title: requiredText('training.session-title', 120),
  onDate: civilDate,
  startsAt: z
    .string('training.session-start')
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'training.session-start'),
  minutes: wholeNumber('training.session-minutes', 15, 480),
  place: optionalText(120),
});

/** The people who were there: none, one, or several boxes of one name; and those whom the page showed. */
export const presenceInput = z.object({
  present: z
    .union([id, z.array(id)])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat())),
  was: z
    .string('bad-request')
    .optional()
    .transform((ids) => ids?.split(' ')),
});
