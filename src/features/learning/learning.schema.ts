import { z } from 'astro/zod';
import { languages } from '#src/features/curriculum/index.ts';

/** The id that the form carries: a UUID made when the page was shown, so that sending twice has one effect. */
const eventId = z.uuid('bad-request');

export const eventInput = z.object({ id: eventId });

/** Radios send one value, checkboxes none, one or several. */
export const answerInput = z.object({
  id: eventId,
  choice: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((choice) => (choice === undefined ? [] : typeof choice === 'string' ? [choice] : choice)),
});

/** The language whose words open on every page, kept in this device; empty for none. */
export const LANGUAGE_COOKIE = 'langue';
export const languageInput = z.object({ language: z.enum(['', ...languages], 'field.choice') });
