import { z } from 'astro/zod';
import { incidentKinds, needThemes, tallyKinds } from '#db/schema/lists.ts';
import { idText, optionalText, optionalWholeNumber } from '#src/shared/input.ts';

/** Made by the phone. A v7 would hold the instant: it is refused. */
const anonymousId = z.uuidv4('bad-request');
const optionalId = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text))
  .pipe(anonymousId.optional());

/** One tap: a door, a detail of one, or an undoing. */
export const doorInput = z
  .object({
    id: anonymousId,
    campaign: idText,
    outing: idText,
    what: z.enum(tallyKinds, 'bad-request'),
    theme: z.enum(needThemes, 'bad-request').optional(),
    about: optionalId,
  })
  .refine(({ what, theme }) => (what === 'theme') === (theme !== undefined), 'bad-request')
  .refine(
    ({ what, about }) => ['theme', 'needsHelp', 'revisit', 'undo'].includes(what) === (about !== undefined),
    'bad-request',
  );
export type DoorInput = z.output<typeof doorInput>;

/** More is a slip of the finger: no half-day counts a thousand doors. */
const MOST = 999;

/** A number that may be left empty: null then. */
export const numberField = optionalWholeNumber('field.number', 0, Number.MAX_SAFE_INTEGER).refine(
  (n) => n === null || n <= MOST,
  'doors.too-many',
);

const fields = <Name extends string, Prefix extends string>(prefix: Prefix, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [`${prefix}${name}`, numberField])) as Record<
    `${Prefix}${Name}`,
    typeof numberField
  >;

export const MOST_HEARD = 200;

const ofOuting = {
  id: anonymousId,
  campaign: idText,
  outing: idText,
  /** The version of the sheet that the form showed; 0: none yet. */
  seen: z.coerce.number('bad-request').int().min(0).max(10_000),
};

/** « J'ai fini »: what a button cannot tell. */
export const sheetInput = z.object({
  ...ofOuting,
  minutes: numberField,
  people: numberField,
  otherLanguage: numberField,
  previouslyUnaware: numberField,
  foundUseful: numberField,
  intendsAction: numberField,
  immediateActions: numberField,
  handovers: numberField,
  leaflets: numberField,
  ...fields('incident-', incidentKinds),
  'own-0': numberField,
  'own-1': numberField,
  'own-2': numberField,
  heard: optionalText(MOST_HEARD),
  heardTheme: z
    .enum(['', ...needThemes], 'field.choice')
    .optional()
    .transform((theme) => (theme === undefined || theme === '' ? null : theme)),
});
export type SheetInput = z.output<typeof sheetInput>;

/** The totals of sheets of paper; `total` is the check of domain.md 5e: IND-03 + IND-04. */
export const paperInput = z.object({
  ...ofOuting,
  talked: numberField,
  noTime: numberField,
  nobody: numberField,
  refused: numberField,
  revisit: numberField,
  needsHelp: numberField,
  ...fields('theme-', needThemes),
  total: numberField,
});
export type PaperInput = z.output<typeof paperInput>;

export const passInput = z.object({
  campaign: idText,
  outing: idText,
  pass: z.enum(['1', '2'], 'bad-request'),
});
