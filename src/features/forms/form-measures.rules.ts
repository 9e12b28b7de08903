/** Measures what a form asks to reach, on its own answers or on the rows of a register, and says it in words. */
import type { Check } from '#src/features/curriculum/index.ts';
import { progressWords as words } from '#src/i18n/forms.fr.ts';
import type { CheckLine, PlainValue, Row } from './forms.types.ts';
import { fieldName } from './form-typed.rules.ts';

/** What a check reads: the rows it names (a register has but one list, named null) and fields outside rows. */
export type Measured = {
  readonly rowsOf: (name: string | null) => readonly Row[];
  readonly valueOf: (field: string) => PlainValue | undefined;
};

/** The words that go with a check. */
export type Nouns = {
  /** « personne », « personnes » */
  readonly row: readonly [one: string, other: string];
  /** Of the column or field, e.g. « Prénom et nom ». */
  readonly label: string;
  /** Of the option that `count` looks for. */
  readonly option: string;
  readonly unit: string | null;
  /** In a register, what a column counts: « famille d’acteurs », « familles d’acteurs ». */
  readonly counted: readonly [one: string, other: string] | null;
};

/** Capitals, accents and spaces do not make two answers different. */
const folded = (value: PlainValue): string =>
  String(value)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('fr')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();

const isFilled = (value: PlainValue | undefined): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const holds = (value: PlainValue | undefined, wanted: string): boolean => {
  if (typeof value === 'boolean') return wanted === (value ? 'yes' : 'no');
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
};

const asNumber = (value: PlainValue | undefined): number => (typeof value === 'number' ? value : 0);

/** The number a check looks at. */
export const measure = (check: Check, measured: Measured): number => {
  const column = check.column ?? '';
  if (check.measure === 'value') return asNumber(measured.valueOf(column));
  const rows = measured.rowsOf(check.rows);
  const filled = rows.map((row) => row[column]).filter(isFilled) as PlainValue[];
  switch (check.measure) {
    case 'rows':
      return rows.length;
    case 'distinct':
      return new Set(filled.map(folded)).size;
    case 'sum':
      // Cents, so that 0,1 + 0,2 is 0,3.
      return filled.reduce<number>((sum, value) => sum + Math.round(asNumber(value) * 1e6), 0) / 1e6;
    case 'count':
      return filled.filter((value) => holds(value, check.equals ?? '')).length;
    case 'filled':
      return filled.length;
  }
};

/** The line of a check; null when it asks something of rows and there are none yet. */
export const checkLine = (
  check: Check,
  message: string,
  measured: Measured,
  nouns: Nouns,
): CheckLine | null => {
  const rows = check.measure === 'value' ? [] : measured.rowsOf(check.rows);
  if (check.measure === 'filled' && rows.length === 0) return null;
  const value = measure(check, measured);
  const target = check.bound?.n ?? rows.length;
  const atMost = check.bound?.op === '<=';
  const answered = check.measure !== 'value' || isFilled(measured.valueOf(check.column ?? ''));
  return {
    measure: check.measure,
    met: answered && (atMost ? value <= target : value >= target),
    answered,
    value,
    target,
    where: placeOf(check, rows),
    progress: answered
      ? words.progress({ measure: check.measure, value, target, atMost, nouns })
      : words.unanswered({ target, atMost, nouns }),
    message,
  };
};

const placeOf = ({ measure: kind, rows, column }: Check, list: readonly Row[]): string => {
  if (kind === 'value') return column ?? '';
  if (rows === null) return '';
  if (kind !== 'filled') return rows;
  const at = list.findIndex((row) => !isFilled(row[column ?? '']));
  return at < 0 ? rows : fieldName(rows, at, column ?? '');
};
