import { z } from 'astro/zod';
import { roles } from '#db/schema/lists.ts';
import { checkbox, civilDate, idText, optionalText, requiredText } from '#src/shared/input.ts';
import { readNumber } from '#src/shared/numbers.ts';
import { thresholdNames } from './thresholds.rules.ts';

/** « 2027-01 », as a month field sends it, or the first of that month. */
export const startMonth = z
  .string('organisations.start-month')
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-01)?$/, 'organisations.start-month')
  .transform((text) => `${text.slice(0, 7)}-01`);

export const createPartnerInput = z.object({
  name: requiredText('organisations.name-empty', 120),
  town: optionalText(80),
  startMonth,
  mentorId: z.uuid('organisations.mentor-missing'),
});

export const addPersonInput = z.object({
  name: requiredText('organisations.person-name', 80),
  email: requiredText('accounts.email-empty', 254),
  role: z.enum(roles, 'organisations.person-role'),
});

/** Ten figures, written as people write them; an empty field takes the number away. */
export const phoneInput = z.object({
  phone: z
    .string()
    .default('')
    .transform((text) => text.replace(/[\s.\-\u00A0]/g, '').replace(/^(?:\+|00)33/, '0'))
    .refine((digits) => digits === '' || /^0[1-9]\d{8}$/.test(digits), 'organisations.phone-shape'),
});
export const personInput = z.object({ personId: z.uuid('bad-request') });
export const membershipInput = z.object({ membershipId: z.uuid('bad-request') });
export const assignInput = z.object({
  personId: z.uuid('organisations.mentor-missing'),
  kind: z.enum(['lead', 'standIn'], 'field.choice'),
  startsOn: civilDate,
  endsOn: z
    .string()
    .optional()
    .transform((text) => (text === undefined || text.trim() === '' ? null : text.trim()))
    .pipe(civilDate.nullable()),
});
const thresholdName = z.enum(thresholdNames, 'bad-request');
/** An empty field is no number: it is said to be out of bounds. */
export const thresholdInput = z.object({
  name: thresholdName,
  value: z.string().default('').transform(readNumber),
  validFrom: civilDate,
});
export const thresholdUndoInput = z.object({ name: thresholdName, validFrom: civilDate });
export const assignmentInput = z.object({ assignmentId: idText });
export const pauseInput = z.object({ reason: requiredText('organisations.pause-reason', 500) });
/** « Je sais que cela ne s’annule pas » is ticked on the page that says what will happen. */
export const endRunInput = z.object({
  reason: z.enum(['adopted', 'stopped'], 'field.choice'),
  sure: checkbox.refine((ticked) => ticked, 'organisations.end-unsure'),
});
export const extendRunInput = z.object({
  untilOn: civilDate,
  reason: requiredText('organisations.extension-reason', 500),
});
export const startAgainInput = z.object({ startMonth, mentorId: z.uuid('organisations.mentor-missing') });
