import { describe, expect, it } from 'vitest';
import { firstNameOf, pickerFor, readPicker } from '#src/features/accounts/picker.rules.ts';
import type { Picker } from '#src/features/accounts/picker.rules.ts';

const sixty = (): Picker[] => {
  const given: Picker[] = [];
  while (given.length < 60) given.push(pickerFor(given));
  return given;
};

describe('the colour and the picture of a person', () => {
  it('are a pair that nobody of her team has, for the first sixty', () => {
    expect(new Set(sixty().map(({ colour, picture }) => `${colour} ${picture}`)).size).toBe(60);
  });

  it('differ from the neighbour in both, so that two who came together are not mistaken', () => {
    const given = sixty();
    for (const [index, { colour, picture }] of given.entries()) {
      const before = given[index - 1];
      expect([colour === before?.colour, picture === before?.picture]).toEqual([false, false]);
    }
  });

  it('come again after sixty, the least used first', () => {
    const given = sixty();
    const again = pickerFor(given);
    expect(given).toContainEqual(again);
    expect(pickerFor([...given, again])).not.toEqual(again);
  });

  it('give back the pair of somebody who left', () => {
    const [first = null, ...others] = sixty();
    expect(pickerFor(others)).toEqual(first);
  });

  it('are read only when they are ours', () => {
    expect(readPicker('sun', 'key')).toEqual({ colour: 'sun', picture: 'key' });
    for (const [colour, picture] of [
      [null, null],
      ['sun', null],
      ['sun; x', 'key'],
    ] as const)
      expect(readPicker(colour, picture)).toBeNull();
  });

  it.each([
    ['Fatima B.', 'Fatima'],
    ['Awa', 'Awa'],
    ['  Marie-Jo  Petit ', 'Marie-Jo'],
  ])('go with the first name of « %s »', (name, first) => expect(firstNameOf(name)).toBe(first));
});
