import { z } from 'astro/zod';
import { PICKER_COLOURS, PICTURES } from '#src/features/accounts/index.ts';
import { civilDate, requiredText } from '#src/shared/input.ts';

/** As typed: what a first name is, names.rules.ts says with a sentence of its own. */
export const nameInput = z.object({ name: requiredText('team.name-empty', 200) });

export const listInput = z.object({ list: requiredText('team.list-empty', 10_000) });

const ids = z
  .union([z.uuid('bad-request'), z.array(z.uuid('bad-request'))])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : typeof chosen === 'string' ? [chosen] : chosen));

/** `seenAt` is when the page was shown, by the server's own clock. */
export const cardsInput = z.object({
  person: ids,
  seenAt: z
    .string('bad-request')
    .regex(/^\d{1,15}$/, 'bad-request')
    .transform(Number),
});

const moduleId = z.string('team.module-missing').min(1, 'team.module-missing').max(80, 'team.module-missing');
export const giveInput = z.object({ moduleId, dueOn: civilDate });
export const moduleInput = z.object({ moduleId });
export const requestInput = z.object({ requestId: z.uuid('bad-request') });
export const pickerInput = z.object({
  colour: z.enum(PICKER_COLOURS, 'bad-request'),
  picture: z.enum(PICTURES, 'bad-request'),
});
export const leavingInput = z.object({ endsOn: civilDate });

/** The id is made by the page or the phone, so that sending twice has one effect. */
export const helpInput = z.object({
  id: z.uuid('bad-request'),
  module: z
    .string()
    .max(80, 'bad-request')
    .optional()
    .transform((module) => (module === undefined || module === '' ? null : module)),
});
