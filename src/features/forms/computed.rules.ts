/** R11: what the platform computes today for AUTO items from their forms. */
import type { ComputedRule, FieldsForm, Item } from '#src/features/curriculum/curriculum.types.ts';
import { autoWords as words } from '#src/i18n/forms.fr.ts';
import type { Answers, AutoValue, PlainValue } from './forms.types.ts';
import { checksOf } from './form-evaluation.rules.ts';
import { measure } from './form-measures.rules.ts';
import { summaryOf } from './form-summary.rules.ts';
import { rowsOf } from './form-typed.rules.ts';

/** The questions of content that these rules read; their ids are permanent. */
const QUESTIONS = { day: 'jour', time: 'heure', base: 'socle', own: 'propres', ownName: 'nom' } as const;

type Found = Pick<AutoValue, 'value' | 'target' | 'list'>;

/**
 * The value of an AUTO item whose rule is available today; null for a rule that waits for campaigns (« sera
 * calculé ») and for the self-assessment, which reads the grid (`gridValue`).
 */
export const computedValue = (item: Item, form: FieldsForm, answers: Answers): AutoValue | null => {
  if (item.computed === null || !item.computed.available) return null;
  const find = finders[item.computed.rule];
  return find === undefined ? null : autoValue(item.computed.rule, find(form, answers));
};

/** A value and its target, as said and frozen. */
export const autoValue = (rule: ComputedRule, found: Found): AutoValue => ({
  rule,
  ...found,
  reached: found.value >= found.target,
  sentence: words.sentence(rule, found.value, found.target),
});

/** J01.3: at least three distinct people (the number is the form's own). */
const distinctPeople = (form: FieldsForm, answers: Answers): Found => {
  const found = checksOf(form).find(({ check }) => check.measure === 'distinct');
  if (found === undefined) return { value: 0, target: 1, list: [] };
  const { check } = found;
  const rows = rowsOf(answers, check.rows ?? '');
  return {
    value: measure(check, { rowsOf: () => rows, valueOf: () => undefined }),
    target: check.bound?.n ?? 1,
    list: rows.flatMap((row) => textOf(row[check.column ?? ''])),
  };
};

/** J05.6: weekday and time given. */
const meetingDay = (form: FieldsForm, answers: Answers): Found => {
  const given = [QUESTIONS.day, QUESTIONS.time].filter((id) => answers[id] !== undefined);
  return { value: given.length, target: 2, list: linesOf(form, answers, given) };
};

/** J06.6: the base, and three indicators of one's own at most. */
const indicators = (form: FieldsForm, answers: Answers): Found => {
  const own = rowsOf(answers, QUESTIONS.own);
  const base = answers[QUESTIONS.base] !== undefined;
  const most = checksOf(form).find(({ check }) => check.bound?.op === '<=')?.check.bound?.n ?? 3;
  return {
    value: base && own.length <= most ? 1 : 0,
    target: 1,
    list: [
      ...linesOf(form, answers, [QUESTIONS.base]),
      ...own.flatMap((row) => textOf(row[QUESTIONS.ownName])),
    ],
  };
};

const finders: Partial<Record<ComputedRule, (form: FieldsForm, answers: Answers) => Found>> = {
  'distinct-people': distinctPeople,
  'meeting-day': meetingDay,
  indicators,
};

const textOf = (value: PlainValue | undefined): string[] => (typeof value === 'string' ? [value] : []);

/** The answered ones among these questions, « Quel jour ? Mardi ». */
const linesOf = (form: FieldsForm, answers: Answers, ids: readonly string[]): string[] => {
  const fields = form.fields.filter(({ id }) => ids.includes(id) && answers[id] !== undefined);
  return summaryOf({ ...form, fields }, answers).flatMap((entry) =>
    'value' in entry ? [words.line(entry.label, entry.value)] : [],
  );
};
