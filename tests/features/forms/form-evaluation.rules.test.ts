import { describe, expect, it } from 'vitest';
import type { FieldsForm, PlainField } from '#src/features/curriculum/curriculum.types.ts';
import { evaluate } from '#src/features/forms/form-evaluation.rules.ts';
import type { Answers } from '#src/features/forms/forms.types.ts';

const columns: PlainField[] = [
  { id: 'nom', kind: 'text', label: 'Prénom et nom', required: true },
  { id: 'portes', kind: 'number', label: 'Portes', unit: 'portes' },
  { id: 'jour', kind: 'date', label: 'Date prévue' },
  {
    id: 'format',
    kind: 'choice',
    label: 'Format',
    options: [
      { id: 'terrain', label: 'Visite de terrain' },
      { id: 'autre', label: 'Autre' },
    ],
  },
];
const withCheck = (rule: string): FieldsForm => ({
  fields: [
    {
      id: 'visites',
      kind: 'rows',
      label: 'Visites',
      rowLabel: 'Visite',
      addLabel: 'Ajouter',
      fields: columns,
    },
    { id: 'duree', kind: 'number', label: 'Durée', unit: 'minutes', required: true },
  ],
  checks: [{ rule, message: 'Faites ceci.' }],
});
const visits = (...rows: Record<string, string | number>[]): Answers => ({ visites: rows, duree: 20 });

describe('a check', () => {
  it.each<[string, Answers, boolean, string]>([
    ['rows(visites) >= 3', visits({ nom: 'a' }), false, '1 visite sur 3'],
    [
      'rows(visites) >= 2',
      visits({ nom: 'a' }, { nom: 'b' }, { nom: 'c' }),
      true,
      '3 visites, pour un minimum de 2',
    ],
    ['rows(visites) <= 1', visits({ nom: 'a' }), true, '1 visite, 1 au plus'],
    ['rows(visites) <= 1', visits({ nom: 'a' }, { nom: 'b' }), false, '2 visites, 1 au plus'],
    [
      'distinct(visites.nom) >= 2',
      visits({ nom: 'Zoé  Noël' }, { nom: 'zoe noel ' }),
      false,
      'Prénom et nom : 1 réponse différente sur 2',
    ],
    [
      'distinct(visites.nom) >= 2',
      visits({ nom: 'Zoé' }, { nom: 'Léa' }),
      true,
      'Prénom et nom : 2 réponses différentes sur 2',
    ],
    [
      'sum(visites.portes) >= 50',
      visits({ nom: 'a', portes: 20 }, { nom: 'b', portes: 10.5 }),
      false,
      'Portes : 30,5 portes sur 50',
    ],
    [
      'count(visites.format = terrain) >= 2',
      visits({ nom: 'a', format: 'terrain' }, { nom: 'b', format: 'autre' }),
      false,
      'Visite de terrain : 1 sur 2',
    ],
    ['value(duree) >= 30', visits({ nom: 'a' }), false, 'Durée : 20 minutes sur 30'],
    ['value(duree) <= 30', visits({ nom: 'a' }), true, 'Durée : 20 minutes, 30 au plus'],
    [
      'filled(visites.jour)',
      visits({ nom: 'a', jour: '2026-11-24' }, { nom: 'b' }),
      false,
      'Date prévue : 1 visite sur 2',
    ],
  ])('%s', (rule, answers, met, progress) => {
    const { computed, faults, complete } = evaluate(withCheck(rule), answers);
    expect(computed.map((line) => [line.met, line.progress.replaceAll('\u00A0', ' ')])).toEqual([
      [met, progress],
    ]);
    expect(complete).toBe(met);
    expect(faults.map(({ sentence }) => sentence)).toEqual(met ? [] : ['Faites ceci.']);
  });

  it('says a label that asks without a colon', () => {
    const { fields, checks } = withCheck('value(duree) >= 30');
    const asking = fields.map((field) =>
      field.id === 'duree' ? { ...field, label: 'Combien de temps ?' } : field,
    );
    expect(evaluate({ fields: asking, checks }, { duree: 20 }).computed[0]?.progress).toBe(
      'Combien de temps ? 20\u00A0minutes sur 30',
    );
  });

  it.each([
    ['value(duree) <= 30', 'Durée : 30 minutes au plus, pas encore répondu'],
    ['value(duree) >= 1', 'Durée : 1 minute au moins, pas encore répondu'],
  ])('of a number that is not there is no zero: %s', (rule, progress) => {
    const [line] = evaluate(withCheck(rule), {}).computed;
    expect([line?.met, line?.answered, line?.progress.replaceAll('\u00A0', ' ')]).toEqual([
      ...[false, false],
      progress,
    ]);
    const [zero] = evaluate(withCheck(rule), { duree: 0 }).computed;
    expect([zero?.met, zero?.answered]).toEqual([rule.includes('<='), true]);
    expect(zero?.progress).toContain('0\u00A0minute');
  });

  it('adds cents without losing one', () => {
    const thirds = visits(...Array.from({ length: 10 }, () => ({ nom: 'a', portes: 0.1 })));
    expect(evaluate(withCheck('sum(visites.portes) >= 1'), thirds).complete).toBe(true);
  });

  it('of every row says nothing while there is none, and leads to the row that lacks it', () => {
    const form = withCheck('filled(visites.jour)');
    expect(evaluate(form, visits()).computed).toEqual([]);
    expect(evaluate(form, visits({ nom: 'a', jour: '2026-11-24' }, { nom: 'b' })).faults[0]?.where).toBe(
      'visites.1.jour',
    );
  });
});

describe('what is missing', () => {
  const sentences = (form: FieldsForm, answers: Answers): string[] =>
    evaluate(form, answers).faults.map(({ sentence }) => sentence.replaceAll('\u00A0', ' '));

  it('is said by the question where a number is simply not there', () => {
    expect(sentences(withCheck('value(duree) >= 5'), {})).toEqual(['Il reste à répondre à « Durée ».']);
  });

  it('is said by the check where rows are not there', () => {
    const form = withCheck('rows(visites) >= 1');
    const required = { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) };
    expect(sentences(required, { duree: 5 })).toEqual(['Faites ceci.']);
  });

  it('names the row and the column', () => {
    expect(sentences(withCheck('rows(visites) >= 1'), visits({ nom: 'a' }, { portes: 2 }))).toEqual([
      'Visite 2 : il reste à répondre à « Prénom et nom ».',
    ]);
  });

  it('asks to tick a lone box when it is true', () => {
    const form: FieldsForm = {
      fields: [
        {
          id: 'tous',
          kind: 'choices',
          label: 'Avant d’envoyer',
          required: true,
          options: [{ id: 'oui', label: 'Oui' }],
        },
      ],
      checks: [],
    };
    expect(sentences(form, {})).toEqual(['« Avant d’envoyer » : cochez la case quand c’est vrai.']);
    expect(sentences(form, { tous: ['oui'] })).toEqual([]);
  });
});
