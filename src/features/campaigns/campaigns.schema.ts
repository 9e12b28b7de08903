import { z } from 'astro/zod';
import { campaignFactKinds, campaignThemes, halfDays } from '#db/schema/lists.ts';
import { contactDetails } from '#src/shared/contact-details.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import {
  checkbox,
  civilDate,
  idText,
  maybeText,
  optionalDate,
  optionalText,
  optionalWholeNumber,
  requiredText,
  wholeNumber,
} from '#src/shared/input.ts';
import { residentDetails } from '#src/shared/resident-details.ts';
import { evidenceKindsAsked } from './campaign-evidence.rules.ts';
import { OWN_INDICATORS } from './campaign-plan.rules.ts';

const refusing =
  (faultOf: (text: string) => ErrorCode | null) =>
  (text: string | null, context: z.RefinementCtx): void => {
    const fault = text === null ? null : faultOf(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  };
/** A text about what is planned: it tells nothing of who lives there. */
const said = (empty: ErrorCode, most: number) =>
  requiredText(empty, most).superRefine(refusing(residentDetails));
const maySay = (most: number) => optionalText(most).superRefine(refusing(residentDetails));

const own = Object.fromEntries(
  Array.from({ length: OWN_INDICATORS }, (_, index) => [
    [`ownName${String(index)}`, maySay(80)],
    [`ownQuestion${String(index)}`, maySay(200)],
  ]).flat(),
) as Record<string, ReturnType<typeof maySay>>;

const planFields = z.object({
  title: said('campaigns.title', 120),
  needId: maybeText.pipe(idText.nullable()),
  theme: z.enum(campaignThemes, 'campaigns.theme' satisfies ErrorCode),
  commissioningPartner: maySay(200),
  deliveryPartner: maySay(200),
  aim: maySay(600),
  audience: maySay(300),
  expectedAct: maySay(300),
  startsOn: optionalDate,
  endsOn: optionalDate,
  targetHouseholds: optionalWholeNumber('campaigns.target', 10, 5000),
  ...own,
});

type Issues = z.RefinementCtx;

/** The plan of the fields of a form: own indicators together, dates in order. */
const asPlan = (fields: z.output<typeof planFields>, issues: Issues) => {
  const { title, needId, theme, commissioningPartner, deliveryPartner, aim, audience } = fields;
  const { expectedAct, startsOn, endsOn, targetHouseholds } = fields;
  const answers = fields as Readonly<Record<string, unknown>>;
  const issue = (path: string, message: ErrorCode): void =>
    issues.addIssue({ code: 'custom', message, path: [path] });
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) issue('endsOn', 'campaigns.ends-before');
  const ownIndicators = Array.from({ length: OWN_INDICATORS }, (_, index) => {
    const [name, question] = [answers[`ownName${String(index)}`], answers[`ownQuestion${String(index)}`]];
    if (typeof name === 'string') return { name, question: typeof question === 'string' ? question : '' };
    if (typeof question === 'string') issue(`ownName${String(index)}`, 'campaigns.indicator-name');
    return null;
  }).filter((one) => one !== null);
  return {
    ...{ title, needId, theme, commissioningPartner, deliveryPartner, aim, audience, expectedAct },
    ...{ startsOn, endsOn, targetHouseholds, ownIndicators },
  };
};

export const newPlanInput = planFields.transform(asPlan);
export type PlanInput = z.output<typeof newPlanInput>;
/** `base`: the version of the plan that the form showed (R17). */
export const planInput = planFields
  .extend({ base: idText })
  .transform((fields, issues) => ({ base: fields.base, plan: asPlan(fields, issues) }));

const sector = {
  name: said('campaigns.sector-name', 80),
  doors: wholeNumber('campaigns.sector-doors', 1, 5000),
};
export const sectorInput = z.object(sector);
/** What the form showed of the sector (R17). */
export const editSectorInput = z.object({
  ...sector,
  sectorId: idText,
  seen: z.string('bad-request').max(120),
});
export const sectorIdInput = z.object({ sectorId: idText });

/** One value or several of the same name. */
const several = z
  .union([idText, z.array(idText)])
  .optional()
  .transform((value): string[] => (value === undefined ? [] : [value].flat()));

const outing = {
  sectorId: z.string('campaigns.outing-sector').min(1, 'campaigns.outing-sector' satisfies ErrorCode),
  onDate: civilDate,
  halfDay: z.enum(halfDays, 'campaigns.outing-half-day' satisfies ErrorCode),
  pass: z.enum(['1', '2'], 'field.choice' satisfies ErrorCode).transform((pass) => (pass === '2' ? 2 : 1)),
  meetsAt: maybeText.pipe(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'campaigns.outing-time' satisfies ErrorCode)
      .nullable(),
  ),
  /** Where the team meets: an address of its own, never a resident's. */
  place: optionalText(120).superRefine(
    refusing((text) => (contactDetails(text) === null ? null : 'campaigns.outing-place')),
  ),
  minutes: wholeNumber('campaigns.outing-minutes', 30, 300),
  members: several.refine((ids) => new Set(ids).size >= 2, 'campaigns.outing-team' satisfies ErrorCode),
  /** « Prévoir quand même »: hours beyond a contract. */
  anyway: checkbox,
};
export const outingInput = z.object({ ...outing, weeks: wholeNumber('campaigns.outing-times', 1, 12) });
export const editOutingInput = z.object({ ...outing, base: idText });
export type OutingInput = Omit<z.output<typeof outingInput>, 'weeks'>;
export const baseInput = z.object({ base: idText });

export const factInput = z.object({
  kind: z.enum(campaignFactKinds, 'bad-request' satisfies ErrorCode),
  done: checkbox,
});

const kind = z.enum(evidenceKindsAsked, 'bad-request' satisfies ErrorCode);
const url = maybeText.pipe(
  z
    .string()
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'field.link' satisfies ErrorCode)
    .nullable(),
);
export const depositInput = z.object({
  kind,
  note: optionalText(2000).superRefine(refusing(residentDetails)),
  url,
  file: z.instanceof(File).optional(),
});
export const chooseInput = z.object({
  kind,
  evidenceId: z.uuid('field.choice' satisfies ErrorCode),
});
