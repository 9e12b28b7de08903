import { z } from 'astro/zod';
import type { ErrorCode } from '#src/shared/errors.ts';
import { checkbox, requiredText } from '#src/shared/input.ts';
import { contactDetails } from '#src/shared/contact-details.ts';
import { isIsoDate } from '#src/shared/time.ts';
import { hypotheses, QUARTERS } from './budget.rules.ts';
import type { Hypothesis } from './budget.rules.ts';
import { costPosts } from './costs.rules.ts';
import type { BudgetLine } from './costs.types.ts';
import { readEuros } from './money.rules.ts';

/** The version that a form was read over; `''`: there was none. */
const seen = z.union([z.literal(''), z.uuid('bad-request')]);
/** Which line is written; nothing: a new one. */
const id = z.union([z.literal(''), z.uuid('bad-request')]).default('');

const withoutContacts = (text: string | null, issues: z.RefinementCtx): void => {
  const code = text === null ? null : contactDetails(text);
  if (code !== null) issues.addIssue({ code: 'custom', message: code });
};

const euros = z.string('costs.amount').transform((typed, issues) => {
  const cents = readEuros(typed);
  if (cents === null) issues.addIssue({ code: 'custom', message: 'costs.amount' satisfies ErrorCode });
  return cents ?? 0;
});

const label = requiredText('costs.label', 120).superRefine(withoutContacts);

export const costLineInput = z
  .object({
    seen,
    id,
    item: z.enum(costPosts, 'field.choice'),
    label,
    amount: euros,
    how: requiredText('costs.how', 300).superRefine(withoutContacts),
    lent: checkbox,
  })
  .transform(({ seen: over, id: written, amount, ...line }) => ({
    seen: over,
    id: written,
    line: { ...line, cents: amount },
  }));

export const lineOutInput = z.object({ seen, id: z.uuid('bad-request') });
export const undoInput = z.object({ seen });

export const budgetHeadInput = z
  .object({
    seen,
    month: z
      .string('costs.month')
      .trim()
      .refine((month) => isIsoDate(`${month}-01`), 'costs.month'),
    opening: euros,
  })
  .transform(({ month, opening, seen: over }) => ({
    seen: over,
    startsOn: `${month}-01`,
    openingCents: opening,
  }));

/** `cautious.0` … `high.7` */
export const amountField = (hypothesis: Hypothesis, quarter: number): string =>
  `${hypothesis}.${String(quarter)}`;

export const budgetLineInput = z
  .looseObject({
    seen,
    id,
    side: z.enum(['income', 'expense'], 'field.choice'),
    label,
    mission: checkbox,
  })
  .transform((form, issues) => {
    const refuse = (path: string, message: ErrorCode): void =>
      issues.addIssue({ code: 'custom', message, path: [path] });
    const amounts = (hypothesis: Hypothesis): number[] =>
      Array.from({ length: QUARTERS }, (_, quarter) => {
        const name = amountField(hypothesis, quarter);
        const typed = form[name];
        if (typeof typed !== 'string' || typed.trim() === '') return 0;
        const cents = readEuros(typed);
        if (cents === null) refuse(name, 'costs.amount');
        return cents ?? 0;
      });
    if (form.mission && form.side === 'expense') refuse('mission', 'costs.mission');
    const [cautious, high] = hypotheses.map(amounts);
    const line: BudgetLine = {
      ...{ side: form.side, label: form.label, mission: form.mission },
      ...{ cautious: cautious ?? [], high: high ?? [] },
    };
    return { seen: form.seen, id: form.id, line };
  });
