/** Answers as labels and values to read: by the mentor, on paper, in the history. */
import type { FieldsForm, PlainField } from '#src/features/curriculum/curriculum.types.ts';
import { summaryWords as words } from '#src/i18n/forms.fr.ts';
import { formatDate } from '#src/i18n/format.ts';
import type { Answers, PlainValue, Row, Summary, SummaryEntry } from './forms.types.ts';
import { rowsOf } from './form-typed.rules.ts';

type Line = { readonly label: string; readonly value: string };

/** In the order of the form; what was not asked for and not answered is left out. */
export const summaryOf = (form: FieldsForm, answers: Answers): Summary =>
  form.fields.flatMap((field): SummaryEntry[] => {
    if (field.kind !== 'rows') return lineOf(field, answers[field.id] as PlainValue | undefined);
    const rows = rowsOf(answers, field.id);
    if (rows.length === 0) return field.required ? [{ label: field.label, value: words.noAnswer }] : [];
    return [
      {
        label: field.label,
        rows: rows.map((row, index) => ({
          title: words.row(field.rowLabel, index + 1),
          entries: entriesOf(field.fields, row),
        })),
      },
    ];
  });

const entriesOf = (columns: readonly PlainField[], row: Row): Line[] =>
  columns.flatMap((column) => lineOf(column, row[column.id]));

const lineOf = (field: PlainField, value: PlainValue | undefined): Line[] => {
  if (value !== undefined) return [{ label: field.label, value: inWords(field, value) }];
  return field.required ? [{ label: field.label, value: words.noAnswer }] : [];
};

/** « 2,5 jours par mois », « 24 novembre 2026 », « Oui », the labels of the options. */
const inWords = (field: PlainField, value: PlainValue): string => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return String(value);
    case 'number':
      return words.number(Number(value), field.unit ?? null);
    case 'date':
      return formatDate(String(value));
    case 'yesNo':
      return value === true ? words.yes : words.no;
    case 'choice':
    case 'choices':
      return field.options
        .filter(({ id }) => (Array.isArray(value) ? value.includes(id) : value === id))
        .map(({ label }) => label)
        .join(words.between);
  }
};
