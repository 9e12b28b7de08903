import type { Check } from '#src/features/curriculum/index.ts';
import { readCheck } from '#src/features/curriculum/index.ts';
import type { FieldsForm, PlainField, RowsField } from '#src/features/curriculum/curriculum.types.ts';
import { addDays } from '#src/shared/time.ts';

/** Answers to any form of content, made from its definition: what a team could type, and what it could not. */

type Entries = [name: string, value: string][];

const checksOf = (form: FieldsForm): Check[] =>
  form.checks.flatMap(({ rule }) => {
    const read = readCheck(rule, form);
    return 'check' in read ? [read.check] : [];
  });

const least = (checks: readonly Check[]): number =>
  checks
    .filter(({ bound }) => bound?.op === '>=')
    .reduce((most, { bound }) => Math.max(most, bound?.n ?? 0), 0);

const most = (checks: readonly Check[]): number =>
  checks
    .filter(({ bound }) => bound?.op === '<=')
    .reduce((lowest, { bound }) => Math.min(lowest, bound?.n ?? Infinity), Infinity);

/** A text that can be read, the `index`-th of its column. */
const typed = (field: PlainField, index: number, atLeast = 0, atMost = Infinity): string => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return `${field.label}, réponse ${String(index + 1)}`;
    case 'number':
      return String(Math.min(field.max ?? 1000, atMost, Math.max(field.min ?? 1, atLeast, 1)));
    case 'date':
      return addDays('2026-11-02', index * 7);
    case 'yesNo':
      return 'yes';
    case 'choice':
    case 'choices':
      return field.options[index % field.options.length]?.id ?? '';
  }
};

const rowsNeeded = (checks: readonly Check[]): number => {
  const counts = checks.filter(({ measure }) => measure === 'count');
  return Math.max(
    1,
    least(checks.filter(({ measure }) => measure === 'rows' || measure === 'distinct')),
    counts.reduce((sum, { bound }) => sum + (bound?.n ?? 0), 0),
  );
};

const rowEntries = (rows: RowsField, all: readonly Check[]): Entries => {
  const checks = all.filter((check) => check.rows === rows.id);
  const number = rowsNeeded(checks);
  return Array.from({ length: number }).flatMap((_, index) =>
    rows.fields.map((field): [string, string] => {
      const counted = checks.filter(({ measure, column }) => measure === 'count' && column === field.id);
      const wanted = counted.flatMap(({ equals, bound }) => Array<string>(bound?.n ?? 0).fill(equals ?? ''));
      const sum = least(checks.filter(({ measure, column }) => measure === 'sum' && column === field.id));
      return [
        `${rows.id}.${String(index)}.${field.id}`,
        wanted[index] ?? typed(field, index, Math.ceil(sum / number)),
      ];
    }),
  );
};

/** Everything answered, every check reached. */
export const filledEntries = (form: FieldsForm): Entries => {
  const checks = checksOf(form);
  return form.fields.flatMap((field): Entries => {
    if (field.kind === 'rows') return rowEntries(field, checks);
    const values = checks.filter(({ measure, column }) => measure === 'value' && column === field.id);
    return [[field.id, typed(field, 0, least(values), most(values))]];
  });
};

/** Every field answered with something that cannot be read. */
export const unreadableEntries = (form: FieldsForm): Entries => {
  const wrong = (field: PlainField): string => {
    switch (field.kind) {
      case 'text':
        return 'x'.repeat(501);
      case 'longText':
        return 'x'.repeat(4001);
      case 'number':
        return field.max === undefined ? 'beaucoup' : String(field.max + 1);
      case 'date':
        return '31/02/2026';
      default:
        return 'une réponse inventée';
    }
  };
  return form.fields.flatMap((field): Entries =>
    field.kind === 'rows'
      ? field.fields.map((column) => [`${field.id}.0.${column.id}`, wrong(column)])
      : [[field.id, wrong(field)]],
  );
};

export const formData = (entries: Iterable<readonly [string, string]>): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
