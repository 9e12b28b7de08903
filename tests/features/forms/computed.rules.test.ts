import { describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item } from '#src/features/curriculum/curriculum.types.ts';
import { computedValue } from '#src/features/forms/computed.rules.ts';
import type { Answers } from '#src/features/forms/forms.types.ts';

const asked = (itemId: string): { item: Item; form: FieldsForm } => {
  const item = getCurriculum().itemById(itemId);
  if (item?.form == null || !('fields' in item.form)) throw new Error(`${itemId} has no fields`);
  return { item, form: item.form };
};
const value = (itemId: string, answers: Answers) => {
  const { item, form } = asked(itemId);
  return computedValue(item, form, answers);
};
const people = (...names: string[]): Answers => ({ equipe: names.map((nom) => ({ nom })) });
const own = (n: number): Answers => ({
  propres: Array.from({ length: n }, (_, i) => ({ nom: `Indicateur ${String(i)}` })),
});

describe('what the platform computes today (R11)', () => {
  it.each<[string, Answers, number, boolean]>([
    ['j01-equipe-nommee', {}, 0, false],
    ['j01-equipe-nommee', people('Karim', 'Odile'), 2, false],
    ['j01-equipe-nommee', people('Karim', 'Odile', 'karim '), 2, false],
    ['j01-equipe-nommee', people('Karim', 'Odile', 'Samir'), 3, true],
    ['j05-reunion-mensuelle-fixee', { jour: 'jeudi' }, 1, false],
    ['j05-reunion-mensuelle-fixee', { jour: 'jeudi', heure: '17 h 30' }, 2, true],
    ['j06-indicateurs-choisis', own(1), 0, false],
    ['j06-indicateurs-choisis', { socle: ['oui'] }, 1, true],
    ['j06-indicateurs-choisis', { socle: ['oui'], ...own(3) }, 1, true],
    ['j06-indicateurs-choisis', { socle: ['oui'], ...own(4) }, 0, false],
  ])('%s with %j is %i, reached: %s', (itemId, answers, found, reached) => {
    expect(value(itemId, answers)).toMatchObject({ value: found, reached });
  });

  it('comes with its list', () => {
    expect(value('j01-equipe-nommee', people('Karim', 'Odile'))).toMatchObject({
      sentence: '2\u00A0personnes différentes sur 3',
      list: ['Karim', 'Odile'],
    });
    expect(value('j05-reunion-mensuelle-fixee', { jour: 'jeudi', heure: '17 h 30' })?.list).toEqual([
      'Quel jour\u00A0? Jeudi',
      'À quelle heure\u00A0? 17 h 30',
    ]);
  });

  it('reads questions that content asks', () => {
    const ids = (itemId: string): string[] => asked(itemId).form.fields.map(({ id }) => id);
    expect(ids('j05-reunion-mensuelle-fixee')).toEqual(expect.arrayContaining(['jour', 'heure']));
    expect(ids('j06-indicateurs-choisis')).toEqual(expect.arrayContaining(['socle', 'propres']));
  });

  it.each(['j07-plan-des-sorties', 'j09-objectif-atteint', 'j04-promesses-d-embauche'])(
    '%s waits for campaigns, or is not computed at all',
    (itemId) => {
      expect(value(itemId, {})).toBeNull();
    },
  );
});
