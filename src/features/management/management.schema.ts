import { z } from 'astro/zod';
import { decisionStates } from '#db/schema/lists.ts';
import { sessionInput } from '#src/features/training/index.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import {
  checkbox,
  civilDate,
  optionalDate,
  optionalText,
  requiredText,
  wholeNumber,
} from '#src/shared/input.ts';
import { readNumber } from '#src/shared/numbers.ts';
import { residentDetails } from '#src/shared/resident-details.ts';
import { recruitmentCounters } from './recruitment.rules.ts';
import type { RecruitmentCounts } from './recruitment.rules.ts';

const id = z.uuid('bad-request');
/** The version that a form was read over; `''`: there was none. */
const seen = z.union([z.literal(''), id]);

/** Refuses what could tell who lives behind a door, or how to reach somebody. */
const withoutDetails = (text: string | null, issues: z.RefinementCtx): void => {
  const code = text === null ? null : residentDetails(text);
  if (code !== null) issues.addIssue({ code: 'custom', message: code });
};

export const meetingInput = z.object({
  onDate: civilDate,
  startsAt: z
    .string()
    .trim()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'management.start')
    .optional()
    .transform((text) => text || null),
  minutes: wholeNumber('management.minutes', 15, 480),
  place: optionalText(120),
  agenda: optionalText(2000).superRefine(withoutDetails),
  /** « Prévoir quand même »: hours beyond a contract. */
  anyway: checkbox,
});
/** A session in a room, with the same question. */
export const plannedSessionInput = sessionInput.extend({ anyway: checkbox });
export const meetingChangeInput = meetingInput.extend({ seen: id });

export const decisionInput = z.object({
  text: requiredText('management.decision-empty', 500).superRefine(withoutDetails),
  owner: optionalText(80).superRefine(withoutDetails),
  dueOn: optionalDate,
});
export const settleInput = z.object({ decisionId: id, state: z.enum(decisionStates, 'field.choice') });

export const talkInput = z.object({
  personId: z.uuid('management.who'),
  onDate: civilDate,
  minutes: wholeNumber('management.talk-minutes', 5, 240),
});
export const talkIdInput = z.object({ talkId: id });

/** « 15 » or « 15,5 » hours a month. */
const hours = z
  .string('management.hours')
  .transform((text) => readNumber(text) * 60)
  .refine((minutes) => minutes >= 60 && minutes <= 152 * 60, 'management.hours')
  .transform(Math.round);

export const contractInput = z
  .object({
    personId: id,
    seen,
    hours,
    permanent: checkbox,
    startsOn: civilDate,
    endsOn: optionalDate,
    referred: checkbox,
    confirmed: checkbox,
  })
  .transform(({ hours: minutesPerMonth, ...terms }) => ({ ...terms, minutesPerMonth }));

export const recruitmentInput = z.looseObject({ seen }).transform((form, issues) => {
  const counts: Record<string, number> = {};
  for (const name of recruitmentCounters) {
    const value = form[name];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const count = readNumber(value);
    if (Number.isInteger(count) && count >= 0 && count < 1000) counts[name] = count;
    else issues.addIssue({ code: 'custom', message: 'management.count' satisfies ErrorCode, path: [name] });
  }
  return { seen: form.seen, counts: counts as RecruitmentCounts };
});
