import { describe, expect, it } from 'vitest';
import type { FieldsForm, RegisterForm } from '#src/features/curriculum/curriculum.types.ts';
import { readCheck } from '#src/features/curriculum/form-check.rules.ts';
import { form } from '#src/features/curriculum/form.schema.ts';

const visits: FieldsForm = {
  fields: [
    {
      id: 'visites',
      kind: 'rows',
      label: 'Visites',
      rowLabel: 'Visite',
      addLabel: 'Ajouter une visite',
      fields: [
        { id: 'date', kind: 'date', label: 'Date' },
        { id: 'portes', kind: 'number', label: 'Portes' },
        { id: 'format', kind: 'choice', label: 'Format', options: [{ id: 'terrain', label: 'Terrain' }] },
        { id: 'suite', kind: 'yesNo', label: 'Suite' },
      ],
    },
    { id: 'duree', kind: 'number', label: 'Durée' },
    { id: 'nom', kind: 'text', label: 'Nom' },
  ],
  checks: [],
};
const allies: RegisterForm = { register: 'allies', checks: [] };

describe('a rule of a form', () => {
  it.each([
    ['rows(visites) >= 3', 'rows', 'visites', null, null, '>=', 3],
    ['rows(visites) <= 3', 'rows', 'visites', null, null, '<=', 3],
    ['distinct(visites.date) >= 2', 'distinct', 'visites', 'date', null, '>=', 2],
    ['sum(visites.portes) >= 50', 'sum', 'visites', 'portes', null, '>=', 50],
    ['count(visites.format = terrain) >= 4', 'count', 'visites', 'format', 'terrain', '>=', 4],
    ['count(visites.suite = yes) >= 1', 'count', 'visites', 'suite', 'yes', '>=', 1],
    ['value(duree) >= 5', 'value', null, 'duree', null, '>=', 5],
  ])('%s is read', (rule, measure, rows, column, equals, op, n) => {
    expect(readCheck(rule, visits)).toEqual({ check: { measure, rows, column, equals, bound: { op, n } } });
  });

  it('filled asks every row and compares to nothing', () => {
    expect(readCheck('filled(visites.date)', visits)).toEqual({
      check: { measure: 'filled', rows: 'visites', column: 'date', equals: null, bound: null },
    });
  });

  it.each([
    ['rows >= 15', 'rows', null, null],
    ['distinct(family) >= 4', 'distinct', 'family', null],
    ['count(readyToRefer = yes) >= 5', 'count', 'readyToRefer', 'yes'],
    ['count(family = school) >= 1', 'count', 'family', 'school'],
  ])('%s is read in a register', (rule, measure, column, equals) => {
    expect(readCheck(rule, allies)).toMatchObject({ check: { measure, rows: null, column, equals } });
  });

  it.each([
    ['au moins trois lignes', /ne se lit pas/],
    ['rows(visites) > 3', /ne se lit pas/],
    ['rows(visites) >= trois', /ne se lit pas/],
    ['rows(visites)', /compare à un nombre/],
    ['filled(visites.date) >= 1', /compare à un nombre/],
    ['rows(sorties) >= 1', /« sorties »/],
    ['rows(duree) >= 1', /n’a pas de lignes/],
    ['rows(visites.date) >= 1', /ne se lit pas/],
    ['rows >= 1', /ne se lit pas/],
    ['distinct(visites) >= 2', /quelle colonne/],
    ['distinct(visites.jour) >= 2', /« visites.jour »/],
    ['sum(visites.date) >= 2', /n’est pas un nombre/],
    ['value(nom) >= 2', /n’est pas un nombre/],
    ['value(visites) >= 2', /hors des lignes/],
    ['value(visites.portes) >= 2', /hors des lignes/],
    ['count(visites.format) >= 2', /cherche une réponse/],
    ['sum(visites.portes = dix) >= 2', /cherche une réponse/],
    ['count(visites.format = bureau) >= 2', /« bureau » n’est pas une réponse/],
    ['count(visites.date = lundi) >= 2', /n’est pas une réponse/],
  ])('%s tells its author what to mend', (rule, sentence) => {
    const read = readCheck(rule, visits);
    expect('fault' in read && read.fault.replaceAll('\u00A0', ' ')).toMatch(sentence);
  });

  it.each(['rows(allies) >= 15', 'filled(allies.source)', 'value(structure) >= 1', 'filled(couleur)'])(
    '%s is no rule of a register',
    (rule) => {
      expect(readCheck(rule, allies)).toHaveProperty('fault');
    },
  );

  it('that is wrong is an error of content, told where it stands', () => {
    const read = form.safeParse({
      register: 'needs',
      checks: [
        { rule: 'rows >= 3', message: 'Trois.' },
        { rule: 'filled(couleur)', message: 'Une couleur.' },
      ],
    });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([['checks', 1, 'rule']]);
  });
});
