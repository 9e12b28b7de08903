import { z } from 'astro/zod';
import { allyFamilies, needThemes } from '#db/schema/lists.ts';
import { checkbox, civilDate, idText, optionalText, requiredText, wholeNumber } from '#src/shared/input.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { contactDetails } from '#src/shared/contact-details.ts';
import { residentDetails } from '#src/shared/resident-details.ts';

const optional = z
  .string()
  .max(80)
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));

/** The hidden fields and buttons of an item's form; its questions are read by the engine. */
export const itemFormInput = z.object({
  base: optional,
  draft: z.string().max(20).default(''),
  _row: optional,
  _draft: optional,
});

const refusing =
  (faultOf: (text: string) => ErrorCode | null) =>
  (text: string | null, context: z.RefinementCtx): void => {
    const fault = text === null ? null : faultOf(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  };
/** Of an ally: no e-mail address, no telephone number. */
const said = (empty: ErrorCode, max: number) =>
  requiredText(empty, max).superRefine(refusing(contactDetails));
const maySay = (max: number) => optionalText(max).superRefine(refusing(contactDetails));
/** Of a need: nothing either that tells who has it, or where. */
const saidOfNeed = (empty: ErrorCode, max: number) =>
  requiredText(empty, max).superRefine(refusing((text) => contactDetails(text) ?? residentDetails(text)));

const allyFields = {
  structure: said('forms.structure', 120),
  function: said('forms.function', 120),
  family: z.enum(allyFamilies, 'forms.family' satisfies ErrorCode),
  name: maySay(80),
  readyToRefer: checkbox,
  note: maySay(500),
};
const day = z.string('forms.met-on').trim().min(1, 'forms.met-on').pipe(civilDate);

export const addAllyInput = z.object({ ...allyFields, metOn: day });
/** `base` is when the line was last changed as the form shows it (R17). */
export const editAllyInput = z.object({ ...allyFields, base: z.coerce.number() });
export const contactInput = z.object({ onDate: day });

export const needInput = z.object({
  theme: z.enum(needThemes, 'forms.theme' satisfies ErrorCode),
  description: saidOfNeed('forms.description', 500),
  source: saidOfNeed('forms.source', 300),
  priority: wholeNumber('forms.priority', 1, 3),
});
export const editNeedInput = needInput.extend({ base: z.coerce.number() });

export const lineInput = z.object({ id: idText });

export type AllyInput = z.infer<typeof addAllyInput>;
export type EditAllyInput = z.infer<typeof editAllyInput>;
export type NeedInput = z.infer<typeof needInput>;
export type EditNeedInput = z.infer<typeof editNeedInput>;
