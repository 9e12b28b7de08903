/**
 * The fields of a form as they stand, typed right or wrong: read from a post, kept as a draft, shown again.
 * Names are `duree` for a field and `equipe.0.nom` for a column of a row; `equipe._rows` says how many rows
 * stand, empty ones included. Unknown names are ignored.
 */
import type { Field, FieldsForm, PlainField, RowsField } from '#src/features/curriculum/curriculum.types.ts';
import type { Answers, PlainValue, Row, Typed, TypedRow } from './forms.types.ts';

export const MOST_ROWS = 100;
export const MOST_CHARACTERS = { text: 500, longText: 4000 } as const;

export type RowMove = {
  readonly kind: 'add' | 'remove' | 'up';
  readonly field: string;
  readonly index: number;
};

export const fieldName = (rows: string, index: number, column: string): string =>
  `${rows}.${String(index)}.${column}`;
export const countName = (rows: string): string => `${rows}._rows`;

const isRows = (field: Field): field is RowsField => field.kind === 'rows';
const isPlain = (field: Field): field is PlainField => field.kind !== 'rows';
export const plainFields = (form: FieldsForm): PlainField[] => form.fields.filter(isPlain);
export const rowsFields = (form: FieldsForm): RowsField[] => form.fields.filter(isRows);

/** What a form sent. A file is no answer; control characters other than line breaks are dropped. */
export const readTyped = (form: FieldsForm, sent: FormData): Typed => {
  const texts = (name: string): string[] =>
    sent.getAll(name).flatMap((value) => (typeof value === 'string' ? [clean(value)] : []));
  const rowOf = (columns: readonly PlainField[], name: (id: string) => string): TypedRow =>
    Object.fromEntries(columns.map(({ id }) => [id, texts(name(id))]).filter(([, values]) => values?.length));
  return {
    plain: rowOf(plainFields(form), (id) => id),
    rows: Object.fromEntries(
      rowsFields(form).map((rows) => [
        rows.id,
        Array.from({ length: rowsSent(rows, sent) }, (_, index) =>
          rowOf(rows.fields, (id) => fieldName(rows.id, index, id)),
        ),
      ]),
    ),
  };
};

const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '');

const rowsSent = (rows: RowsField, sent: FormData): number => {
  const counted = Number(sent.get(countName(rows.id)) ?? 0);
  const columns = new Set(rows.fields.map(({ id }) => id));
  const named = [...sent.keys()].flatMap((name) => {
    const [field, index, column] = name.split('.');
    return field === rows.id && /^\d{1,3}$/.test(index ?? '') && columns.has(column ?? '')
      ? [Number(index) + 1]
      : [];
  });
  return Math.min(MOST_ROWS, Math.max(0, ...named, Number.isInteger(counted) ? counted : 0));
};

/** Saved answers as they stand in the fields. */
export const typedOf = (form: FieldsForm, answers: Answers): Typed => ({
  plain: typedRow(plainFields(form), answers),
  rows: Object.fromEntries(
    rowsFields(form).map(({ id, fields }) => [id, rowsOf(answers, id).map((row) => typedRow(fields, row))]),
  ),
});

const typedRow = (columns: readonly PlainField[], values: Answers): TypedRow =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const value = values[column.id];
      return value === undefined ? [] : [[column.id, textsOf(value as PlainValue)]];
    }),
  );

const textsOf = (value: PlainValue): readonly string[] => {
  if (typeof value === 'number') return [String(value).replace('.', ',')];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return typeof value === 'string' ? [value] : value;
};

export const rowsOf = (answers: Answers, field: string): readonly Row[] => {
  const value = answers[field];
  return Array.isArray(value) ? (value as readonly Row[]) : [];
};

/** A row in which nothing was typed or chosen. */
export const isEmptyRow = (row: TypedRow): boolean =>
  Object.values(row).every((values) => values.every((value) => value.trim() === ''));

/** True when nothing at all was typed. */
export const isEmptyTyped = ({ plain, rows }: Typed): boolean =>
  isEmptyRow(plain) && Object.values(rows).every((list) => list.every(isEmptyRow));

/** `add:equipe`, `remove:equipe.2`, `up:equipe.2`, as the buttons of the form send it; null for anything else. */
export const readMove = (form: FieldsForm, text: string): RowMove | null => {
  const [, kind, field = '', index] = /^(add|remove|up):([\w-]+)(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  if (kind === undefined || !rowsFields(form).some(({ id }) => id === field)) return null;
  if ((kind === 'add') !== (index === undefined)) return null;
  return { kind: kind as RowMove['kind'], field, index: Number(index ?? 0) };
};

/** The same fields with a row added at the end, taken away, or one place higher; nothing else moves. */
export const moveRow = (typed: Typed, { kind, field, index }: RowMove): Typed => {
  const rows = typed.rows[field] ?? [];
  return { ...typed, rows: { ...typed.rows, [field]: moved(rows, kind, index) } };
};

const moved = (rows: readonly TypedRow[], kind: RowMove['kind'], index: number): readonly TypedRow[] => {
  if (kind === 'add') return rows.length < MOST_ROWS ? [...rows, {}] : rows;
  if (kind === 'remove') return rows.filter((_, at) => at !== index);
  const [above, row] = [rows[index - 1], rows[index]];
  if (above === undefined || row === undefined) return rows;
  return rows.map((each, at) => (at === index - 1 ? row : at === index ? above : each));
};

/** A draft's text; null when it is not one of ours. */
export const parseTyped = (text: string): Typed | null => {
  try {
    const value = JSON.parse(text) as Partial<Typed> | null;
    return value?.plain && value.rows ? { plain: value.plain, rows: value.rows } : null;
  } catch {
    return null;
  }
};

/** The rows as the page shows them: a first empty one where rows are required and none stands. */
export const rowsToShow = (field: RowsField, typed: Typed): readonly TypedRow[] => {
  const rows = typed.rows[field.id] ?? [];
  return rows.length === 0 && field.required ? [{}] : rows;
};
