import { z } from 'astro/zod';
import { commitmentStates, commitmentWritings, incidentKinds, needThemes } from '#db/schema/lists.ts';
import { checkbox, civilDate, idText, optionalText, requiredText, wholeNumber } from '#src/shared/input.ts';
import { steps } from './steps.rules.ts';

/** The last version that the page showed; `''`: none (R17). */
const base = z.string('bad-request').regex(/^[A-Za-z0-9-]{0,80}$/, 'bad-request');
/** A value that may be left out: '' and null are the same. */
const blank = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((all) => (all === undefined ? [] : Array.isArray(all) ? all : [all]));
const theme = z.enum(needThemes, 'field.choice');
const whole = wholeNumber('restitution.number', 0, 99_999);

export const debriefInput = z.object({
  outingIds: several.pipe(z.array(idText)),
  heldOn: civilDate,
  themes: several.pipe(z.array(theme)),
  heard: optionalText(1000),
  change: optionalText(500),
  base,
});

const sentence = {
  text: requiredText('restitution.sentence-empty', 300),
  theme: blank.pipe(theme.nullable()),
};
export const sentenceInput = z.object(sentence);
const shown = { id: idText, seen: z.string('bad-request').max(300, 'bad-request') };
export const correctSentenceInput = z.object({ ...shown, ...sentence });
export const asideInput = z.object({ ...shown, removed: checkbox });

export const incidentInput = z.object({
  kind: z.enum(incidentKinds, 'restitution.incident-kind'),
  onDate: civilDate,
  outingId: blank.pipe(idText.nullable()),
  note: optionalText(500),
});
export const followIncidentInput = z.object({
  incidentId: idText,
  text: requiredText('restitution.follow-up-empty', 500),
  closed: checkbox,
  base,
});

const finding = {
  text: requiredText('restitution.finding-empty', 200),
  indicatorId: blank.pipe(
    z
      .string()
      .regex(/^IND-\d{2}$/, 'field.choice')
      .nullable(),
  ),
  limits: requiredText('restitution.limits-empty', 200),
  request: optionalText(160),
};
export const findingInput = z.object(finding);
export const correctFindingInput = z.object({ ...finding, findingId: idText, base });
export const validateFindingInput = z.object({ findingId: idText, base, validated: checkbox });
export const removeFindingInput = z.object({ findingId: idText, base, removed: checkbox });

export const commitmentInput = z.object({
  findingId: blank.pipe(idText.nullable()),
  structure: requiredText('restitution.structure-empty', 60),
  function: requiredText('restitution.function-empty', 60),
  text: requiredText('restitution.commitment-empty', 160),
  dueOn: civilDate,
  writtenIn: z.enum(commitmentWritings, 'field.choice'),
});
export const removeCommitmentInput = z.object({ commitmentId: idText });
const month = z.enum(['1', '3', '6'], 'field.choice').transform((text) => Number(text) as 1 | 3 | 6);
export const followCommitmentInput = z.object({
  commitmentId: idText,
  afterMonths: month,
  state: z.enum(commitmentStates, 'field.choice'),
  text: optionalText(300),
  base,
});
export const uptakeInput = z.object({
  afterMonths: z.enum(['1', '3'], 'field.choice').transform((text) => Number(text) as 1 | 3),
  n: whole,
  source: requiredText('restitution.source-empty', 200),
  base,
});

const step = z.enum(steps, 'bad-request');
export const stepInput = z.object({
  step,
  onDate: civilDate,
  n: blank.pipe(whole.nullable()),
  note: optionalText(600),
  base,
});
export const undoStepInput = z.object({ step, base });

/** Empty texts are kept as such: a report may be written in several days. */
const text = (max: number) => optionalText(max).transform((written) => written ?? '');
export const saveReportInput = z
  .object({ done: text(900), heard: text(700), failed: text(1800), next: text(700), base })
  .transform(({ base: seen, ...texts }) => ({ base: seen, texts }));
export const publishReportInput = z.object({
  hash: z.string('bad-request').regex(/^[0-9a-f]{64}$/, 'bad-request'),
});
