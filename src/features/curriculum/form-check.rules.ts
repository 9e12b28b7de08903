/**
 * The grammar of what a form must reach, as month.yaml writes it: `rows(equipe) >= 3`, `distinct(family) >= 4`,
 * `count(visites.format = terrain) >= 4`, `sum(secteurs.portes) >= 50`, `value(duree) <= 30`, `filled(source)`.
 * A register's rows are its own, so its rules name no field: `rows >= 15`.
 */
import { allyFamilies, needThemes } from '#db/schema/lists.ts';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { FieldsForm, FormDefinition, PlainField, RegisterName } from './curriculum.types.ts';

export type Check = {
  readonly measure: 'rows' | 'distinct' | 'sum' | 'count' | 'value' | 'filled';
  /** The rows it reads; null in a register, and for `value`. */
  readonly rows: string | null;
  /** The column, or the field for `value`; null for `rows`. */
  readonly column: string | null;
  /** What `count` looks for. */
  readonly equals: string | null;
  /** Null for `filled`, which every row must reach. */
  readonly bound: { readonly op: '>=' | '<='; readonly n: number } | null;
};

/** The rule as it reads, or what its author must mend. */
export type ReadCheck = { readonly check: Check } | { readonly fault: string };

const yesNo = [
  { id: 'yes', label: 'yes' },
  { id: 'no', label: 'no' },
];
const options = (ids: readonly string[]): { id: string; label: string }[] =>
  ids.map((id) => ({ id, label: id }));
const column = (id: string, kind: 'text' | 'date' | 'number'): PlainField => ({ id, label: id, kind });
const choice = (id: string, ids: readonly string[]): PlainField => ({
  id,
  label: id,
  kind: 'choice',
  options: options(ids),
});

/** What the rows of each register hold, for the rules that read them. */
export const registerColumns: Readonly<Record<RegisterName, readonly PlainField[]>> = {
  allies: [
    column('structure', 'text'),
    column('function', 'text'),
    choice('family', allyFamilies),
    column('name', 'text'),
    column('metOn', 'date'),
    { id: 'readyToRefer', label: 'readyToRefer', kind: 'choice', options: yesNo },
    column('note', 'text'),
  ],
  needs: [
    choice('theme', needThemes),
    column('description', 'text'),
    column('source', 'text'),
    column('priority', 'number'),
  ],
  selfAssessment: [column('pillar', 'text'), column('level', 'number')],
};

const GRAMMAR =
  /^(rows|distinct|sum|count|value|filled)(?:\((\w[\w-]*)(?:\.(\w[\w-]*))?(?: = ([\w-]+))?\))?(?: (>=|<=) (\d+))?$/;

/** Reads one rule against the form it belongs to. */
export const readCheck = (rule: string, form: FormDefinition): ReadCheck => {
  const parts = GRAMMAR.exec(rule);
  if (parts === null) return { fault: words.checkRule };
  const [, measure, first, second, equals, op, n] = parts as unknown as [
    string,
    Check['measure'],
    ...(string | undefined)[],
  ];
  if ((measure === 'filled') !== (op === undefined)) return { fault: words.checkBound };
  if ((measure === 'count') !== (equals !== undefined)) return { fault: words.checkEquals };
  const bound = op === undefined ? null : { op: op as '>=' | '<=', n: Number(n) };
  const place =
    'register' in form
      ? inRegister(measure, first, second, form.register)
      : inFields(measure, first, second, form);
  if ('fault' in place) return place;
  const { field, rows } = place;
  const fault = field === null ? null : columnFault(measure, field, equals);
  if (fault !== null) return { fault };
  return { check: { measure, rows, column: field?.id ?? null, equals: equals ?? null, bound } };
};

type Place = { readonly rows: string | null; readonly field: PlainField | null } | { readonly fault: string };
type Part = string | undefined;

const inRegister = (measure: Check['measure'], first: Part, second: Part, register: RegisterName): Place => {
  if (measure === 'rows')
    return first === undefined ? { rows: null, field: null } : { fault: words.checkRegister };
  if (first === undefined || second !== undefined || measure === 'value')
    return { fault: words.checkRegister };
  const field = registerColumns[register].find(({ id }) => id === first);
  return field === undefined ? { fault: words.checkField(first) } : { rows: null, field };
};

const inFields = (measure: Check['measure'], first: Part, second: Part, { fields }: FieldsForm): Place => {
  if (first === undefined) return { fault: words.checkRule };
  const named = fields.find(({ id }) => id === first);
  if (named === undefined) return { fault: words.checkField(first) };
  if (measure === 'value')
    return named.kind === 'rows' || second !== undefined
      ? { fault: words.checkValue }
      : { rows: null, field: named };
  if (named.kind !== 'rows') return { fault: words.checkRows(first) };
  if (measure === 'rows')
    return second === undefined ? { rows: first, field: null } : { fault: words.checkRule };
  if (second === undefined) return { fault: words.checkColumn(first) };
  const field = named.fields.find(({ id }) => id === second);
  return field === undefined ? { fault: words.checkField(`${first}.${second}`) } : { rows: first, field };
};

const columnFault = (measure: Check['measure'], field: PlainField, equals: Part): string | null => {
  if ((measure === 'sum' || measure === 'value') && field.kind !== 'number')
    return words.checkNumber(field.id);
  if (measure !== 'count') return null;
  const known =
    field.kind === 'choice' || field.kind === 'choices'
      ? field.options.map(({ id }) => id)
      : field.kind === 'yesNo'
        ? ['yes', 'no']
        : [];
  return equals !== undefined && known.includes(equals) ? null : words.checkOption(field.id, equals ?? '');
};
