/** From what was typed to answers that can be counted, with a sentence for each text that cannot be read. */
import type { FieldsForm, PlainField } from '#src/features/curriculum/curriculum.types.ts';
import { fieldFaults as words, wholeUnits } from '#src/i18n/forms.fr.ts';
import { readNumber } from '#src/shared/numbers.ts';
import { dayFirst, isIsoDate } from '#src/shared/time.ts';
import type { Answers, Fault, PlainValue, Row, Typed, TypedRow } from './forms.types.ts';
import { fieldName, isEmptyRow, MOST_CHARACTERS, typedOf } from './form-typed.rules.ts';

export type ReadAnswers = { readonly answers: Answers; readonly faults: readonly Fault[] };

/**
 * The answers, empty rows left out. A text that cannot be read is no answer but a fault, at the name it has in the
 * page; faults come in the order of the form.
 */
export const readAnswers = (form: FieldsForm, typed: Typed): ReadAnswers => {
  const faults: Fault[] = [];
  const answers = form.fields.flatMap((field): [string, PlainValue | readonly Row[]][] => {
    if (field.kind !== 'rows') return Object.entries(readRow([field], typed.plain, (id) => id, faults));
    const rows = (typed.rows[field.id] ?? []).flatMap((row, index) =>
      isEmptyRow(row) ? [] : [readRow(field.fields, row, (id) => fieldName(field.id, index, id), faults)],
    );
    return rows.length === 0 ? [] : [[field.id, rows]];
  });
  return { answers: Object.fromEntries(answers), faults };
};

const readRow = (
  columns: readonly PlainField[],
  row: TypedRow,
  nameOf: (id: string) => string,
  faults: Fault[],
): Row =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const read = readValue(column, row[column.id] ?? []);
      if (read !== null && 'fault' in read) faults.push({ where: nameOf(column.id), sentence: read.fault });
      return read !== null && 'value' in read ? [[column.id, read.value]] : [];
    }),
  );

/** What of saved answers the form as it is today can still read: content may have changed since. */
export const fitAnswers = (form: FieldsForm, answers: Answers): Answers =>
  readAnswers(form, typedOf(form, answers)).answers;

type ReadValue = { readonly value: PlainValue } | { readonly fault: string } | null;

const readValue = (field: PlainField, texts: readonly string[]): ReadValue => {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '');
  const [text] = given;
  if (text === undefined) return null;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return readText(text, MOST_CHARACTERS[field.kind]);
    case 'number':
      return readNumberField(text, field);
    case 'date':
      return readDate(text);
    case 'yesNo':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { fault: words.choice };
    case 'choice':
      return field.options.some(({ id }) => id === text) ? { value: text } : { fault: words.choice };
    case 'choices':
      return given.every((each) => field.options.some(({ id }) => id === each))
        ? { value: [...new Set(given)] }
        : { fault: words.choice };
  }
};

const readText = (text: string, most: number): ReadValue =>
  text.length > most ? { fault: words.tooLong(text.length, most) } : { value: text };

/** « 12 », « 2,5 », « 1 200 », « 1 200 € » where euros are asked; nobody counts half a person. */
const readNumberField = (
  text: string,
  { min, max, unit = '' }: { min?: number; max?: number; unit?: string },
): ReadValue => {
  const value = readNumber(text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text);
  if (Number.isNaN(value)) return { fault: words.number };
  if (wholeUnits.has(unit) && !Number.isInteger(value)) return { fault: words.whole };
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return { fault: words.range(min ?? null, max ?? null) };
  return { value };
};

/** As a date field sends it, or « 24/11/2026 » where the phone has none. Years from 1900 to 2199. */
const readDate = (text: string): ReadValue => {
  const iso = dayFirst(text);
  return isIsoDate(iso) && /^(?:19|20|21)/.test(iso) ? { value: iso } : { fault: words.date };
};
