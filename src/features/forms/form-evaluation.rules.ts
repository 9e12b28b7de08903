/** What a form with fields of its own asks to reach, what it has, and what is missing, in sentences. */
import { readCheck } from '#src/features/curriculum/index.ts';
import type { Check } from '#src/features/curriculum/index.ts';
import type { FieldsForm, FormDefinition, PlainField } from '#src/features/curriculum/curriculum.types.ts';
import { missingWords as words, nounOf } from '#src/i18n/forms.fr.ts';
import type { Answers, CheckLine, Evaluation, Fault, PlainValue, Row } from './forms.types.ts';
import { checkLine } from './form-measures.rules.ts';
import type { Measured, Nouns } from './form-measures.rules.ts';
import { fieldName, plainFields, rowsFields, rowsOf } from './form-typed.rules.ts';

/** The checks of a form, read; content that holds another one does not load. */
export const checksOf = (form: FormDefinition): { check: Check; message: string }[] =>
  form.checks.map(({ rule, message }) => {
    const read = readCheck(rule, form);
    if ('fault' in read) throw new Error(`${rule}: ${read.fault}`);
    return { check: read.check, message };
  });

/** `answers` as `fitAnswers` gives them. */
export const evaluate = (form: FieldsForm, answers: Answers): Evaluation => {
  const measured: Measured = {
    rowsOf: (name) => rowsOf(answers, name ?? ''),
    valueOf: (field) => answers[field] as PlainValue | undefined,
  };
  const computed = checksOf(form).flatMap(({ check, message }) => {
    const line = checkLine(check, message, measured, nounsOf(form, check));
    return line === null ? [] : [line];
  });
  const unanswered = missing(form, answers);
  const faults = withoutRepeats(computed, unanswered);
  return { complete: faults.length === 0, faults, computed };
};

/** A question that is not answered yet is said once: by its check, save a number that is simply not there. */
const withoutRepeats = (checks: readonly CheckLine[], unanswered: readonly Fault[]): Fault[] => {
  const empty = new Set(unanswered.map(({ where }) => where));
  const fromChecks = checks
    .filter(({ met, answered, where }) => !met && (answered || !empty.has(where)))
    .map(({ where, message }) => ({ where, sentence: message }));
  const said = new Set(fromChecks.map(({ where }) => where));
  return [...fromChecks, ...unanswered.filter(({ where }) => !said.has(where))];
};

const missing = (form: FieldsForm, answers: Answers): Fault[] =>
  form.fields.flatMap((field) => {
    if (field.kind !== 'rows')
      return field.required && answers[field.id] === undefined
        ? [{ where: field.id, sentence: words.field(field.label, isOnlyBox(field)) }]
        : [];
    const rows = rowsOf(answers, field.id);
    if (rows.length === 0)
      return field.required ? [{ where: field.id, sentence: words.rows(field.label) }] : [];
    return rows.flatMap((row, index) => missingInRow(row, index, field));
  });

const missingInRow = (
  row: Row,
  index: number,
  { id, rowLabel, fields }: { id: string; rowLabel: string; fields: readonly PlainField[] },
): Fault[] =>
  fields
    .filter((column) => column.required && row[column.id] === undefined)
    .map((column) => ({
      where: fieldName(id, index, column.id),
      sentence: words.column(rowLabel, index + 1, column.label),
    }));

/** One box to tick when it is true: « Avant d’envoyer ». */
const isOnlyBox = (field: PlainField): boolean => field.kind === 'choices' && field.options.length === 1;

const nounsOf = (form: FieldsForm, check: Check): Nouns => {
  const rows = rowsFields(form).find(({ id }) => id === check.rows);
  const field = (rows?.fields ?? plainFields(form)).find(({ id }) => id === check.column);
  return {
    row: nounOf(rows?.rowLabel ?? ''),
    label: field?.label ?? '',
    option: optionLabel(field, check.equals),
    unit: field?.kind === 'number' ? (field.unit ?? null) : null,
    counted: null,
  };
};

const optionLabel = (field: PlainField | undefined, option: string | null): string => {
  if (field?.kind === 'choice' || field?.kind === 'choices')
    return field.options.find(({ id }) => id === option)?.label ?? '';
  return field?.label ?? '';
};
