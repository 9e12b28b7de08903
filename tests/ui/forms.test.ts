import { describe, expect, it } from 'vitest';
import { describedBy, fieldId, tickedValues, typedValue } from '#src/ui/forms.ts';
import type { FormFailure } from '#src/ui/forms.ts';

const failed = (...entries: readonly (readonly [string, string])[]): FormFailure => {
  const values = new FormData();
  for (const [name, value] of entries) values.append(name, value);
  return { sentence: 'Il manque un nom.', fields: {}, values };
};

describe('what a field shows', () => {
  it('is what was stored while nothing failed', () => {
    expect([
      typedValue(null, 'name', 'École'),
      typedValue(null, 'hours', 0),
      typedValue(null, 'note', null),
    ]).toEqual(['École', '0', '']);
  });

  it('is what was typed when the form came back, even nothing', () => {
    expect(typedValue(failed(['name', '']), 'name', 'École')).toBe('');
    expect(typedValue(failed(['name', 'Crèche']), 'name', 'École')).toBe('Crèche');
  });

  it('is what was stored for a field that the form did not send', () => {
    expect(typedValue(failed(['other', 'x']), 'name', 'École')).toBe('École');
  });
});

describe('what is ticked', () => {
  it('is what was stored while nothing failed', () => {
    expect(tickedValues(undefined, 'themes', ['sante'])).toEqual(['sante']);
  });

  it('is what was ticked when the form came back: a box unticked stays unticked', () => {
    expect(tickedValues(failed(['themes', 'a'], ['themes', 'b']), 'themes', ['sante'])).toEqual(['a', 'b']);
    expect(tickedValues(failed(), 'themes', ['sante'])).toEqual([]);
  });
});

it('makes ids that a link of the error summary can reach', () => {
  expect(fieldId('rows.0.nom')).toBe('f-rows-0-nom');
  expect(fieldId('note', 'item-j03')).toBe('item-j03-note');
});

it('describes a field by what is there', () => {
  expect(describedBy('a', false, null, 'b', undefined)).toBe('a b');
  expect(describedBy(undefined, false)).toBeUndefined();
});
