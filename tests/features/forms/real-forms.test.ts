import { describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Check } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item } from '#src/features/curriculum/curriculum.types.ts';
import { computedValue } from '#src/features/forms/computed.rules.ts';
import { fitAnswers, readAnswers } from '#src/features/forms/form-answers.rules.ts';
import { checksOf, evaluate } from '#src/features/forms/form-evaluation.rules.ts';
import { summaryOf } from '#src/features/forms/form-summary.rules.ts';
import { readTyped, typedOf } from '#src/features/forms/form-typed.rules.ts';
import type { Typed } from '#src/features/forms/forms.types.ts';
import { filledEntries, formData, unreadableEntries } from '#tests/builders/answers.ts';

const items = getCurriculum().items.filter(({ form }) => form !== null);
const withFields = items.flatMap((item): [string, Item, FieldsForm][] =>
  item.form !== null && 'fields' in item.form ? [[item.id, item, item.form]] : [],
);

const read = (form: FieldsForm, entries: Iterable<readonly [string, string]>) =>
  readAnswers(form, readTyped(form, formData(entries)));

it('content asks twenty-eight forms, four of them on a register', () => {
  expect(items).toHaveLength(28);
  expect(items.length - withFields.length).toBe(4);
});

describe.each(withFields)('the form of %s', (_id, item, form) => {
  const filled = read(form, filledEntries(form));

  it('is complete when everything is answered', () => {
    expect(filled.faults).toEqual([]);
    expect(evaluate(form, filled.answers)).toMatchObject({ complete: true, faults: [] });
    expect(computedValue(item, form, filled.answers)?.reached ?? true).toBe(true);
  });

  it('reads its saved answers as they were given', () => {
    expect(fitAnswers(form, filled.answers)).toEqual(filled.answers);
    const summary = summaryOf(form, filled.answers);
    expect(summary.map(({ label }) => label)).toEqual(form.fields.map(({ label }) => label));
    expect(JSON.stringify(summary)).not.toMatch(/undefined|null|NaN/);
  });

  it('says of each answer that cannot be read what to do', () => {
    const entries = unreadableEntries(form);
    const { answers, faults } = read(form, entries);
    expect(faults.map(({ where }) => where)).toEqual(entries.map(([name]) => name));
    expect(
      faults.every(({ sentence }) => /^(Écrivez|Choisissez|Ce texte est trop long)/.test(sentence)),
    ).toBe(true);
    expect(
      Object.values(answers)
        .flat()
        .every((value) => typeof value === 'object'),
    ).toBe(true);
  });

  it('says what is missing when nothing is answered, each thing once', () => {
    const { complete, faults } = evaluate(form, {});
    const required = form.fields.filter((field) => field.required);
    expect(complete).toBe(false);
    expect(new Set(faults.map(({ sentence }) => sentence)).size).toBe(faults.length);
    expect(faults.map(({ where }) => where)).toEqual(expect.arrayContaining(required.map(({ id }) => id)));
    expect(computedValue(item, form, {})?.reached ?? false).toBe(false);
  });

  it('tells the sentence of each check that is not reached', () => {
    for (const { check, message } of checksOf(form)) {
      const short = readAnswers(form, broken(check, typedOf(form, filled.answers)));
      expect(evaluate(form, short.answers).faults.map(({ sentence }) => sentence)).toContain(message);
    }
  });
});

/** The same fields, one check no longer reached. */
const broken = ({ measure, rows, column, bound }: Check, typed: Typed): Typed => {
  if (measure === 'value')
    return { ...typed, plain: { ...typed.plain, [column ?? '']: [String((bound?.n ?? 0) - 1)] } };
  const list = typed.rows[rows ?? ''] ?? [];
  const changed =
    measure === 'filled'
      ? list.map((row) => ({ ...row, [column ?? '']: [''] }))
      : bound?.op === '<='
        ? Array.from({ length: bound.n + 1 }, () => list[0] ?? {})
        : [];
  return { ...typed, rows: { ...typed.rows, [rows ?? '']: changed } };
};
