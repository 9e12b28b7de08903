import { z } from 'astro/zod';
import { meetingKinds, promiseOutcomes, promiseSides } from '#db/schema/lists.ts';
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
} from '#src/shared/input.ts';
import { readNumber } from '#src/shared/numbers.ts';
import type { Answers } from './meetings.types.ts';

const when = {
  onDate: civilDate,
  startsAt: maybeText.pipe(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings.time' satisfies ErrorCode)
      .nullable(),
  ),
  minutes: optionalWholeNumber('meetings.minutes', 5, 960),
  place: optionalText(200),
};

export const planCallInput = z.object(when);
export const moveInput = z.object(when);
export const nothing = z.object({});

const visitKinds = meetingKinds.filter((kind) => kind !== 'call');
const visit = { ...when, kind: z.enum(visitKinds, 'meetings.kind' satisfies ErrorCode) };
export const planVisitInput = z.object({
  ...visit,
  /** On the page of all associations. */
  partner: z
    .string('meetings.partner')
    .regex(/^[a-z0-9-]{1,80}$/, 'meetings.partner' satisfies ErrorCode)
    .optional(),
});

export const pointInput = z.object({ point: requiredText('meetings.point-empty', 500) });
export const pointRemovedInput = z.object({ pointId: idText });

export const promiseInput = z.object({
  text: requiredText('meetings.promise-empty', 300),
  side: z.enum(promiseSides, 'meetings.promise-side' satisfies ErrorCode),
  who: optionalText(80),
  dueOn: civilDate,
});

export const settleInput = z.object({
  promiseId: idText,
  outcome: z.enum(promiseOutcomes, 'field.choice' satisfies ErrorCode),
  note: optionalText(500),
});

/** The buttons and hidden fields of a brief; its ticks and notes are read by `notesIn`. */
export const notesInput = z.object({
  attempt: z.coerce.number('bad-request').int('bad-request').min(1, 'bad-request'),
  draft: z.string().max(20).default(''),
  _draft: maybeText,
  _decide: maybeText,
});

const answers = ['yes', 'partly', 'no', 'unseen'] as const satisfies readonly (keyof Answers)[];
export const answerNames = answers;
/** `count.<criterion>.<answer>` */
export const countField = (criterion: string, answer: keyof Answers): string =>
  `count.${criterion}.${answer}`;

export const reportInput = z
  .looseObject({
    attempt: z.coerce.number('bad-request').int('bad-request').min(1, 'bad-request'),
    onDate: civilDate,
    doors: optionalWholeNumber('meetings.count', 0, 99),
    seen: requiredText('meetings.seen-empty', 2000),
    strength: optionalText(1000),
    axis: optionalText(1000),
    decision: optionalText(1000),
    nextOn: optionalDate,
    shared: checkbox,
    itemId: maybeText.pipe(idText.nullable()),
  })
  .transform((form, issues) => {
    const counts: Record<string, Partial<Record<keyof Answers, number>>> = {};
    for (const [name, value] of Object.entries(form)) {
      const [, criterion, answer] = /^count\.([a-z0-9-]{1,40})\.(yes|partly|no|unseen)$/.exec(name) ?? [];
      if (criterion === undefined || typeof value !== 'string' || value.trim() === '') continue;
      const count = readNumber(value);
      if (Number.isInteger(count) && count >= 0 && count < 100)
        counts[criterion] = { ...counts[criterion], [answer as keyof Answers]: count };
      else issues.addIssue({ code: 'custom', message: 'meetings.count' satisfies ErrorCode, path: [name] });
    }
    const { attempt, onDate, doors, seen, strength, axis, decision, nextOn, shared, itemId } = form;
    return { attempt, onDate, doors, seen, strength, axis, decision, nextOn, shared, itemId, counts };
  });
export type ReportInput = z.output<typeof reportInput>;
