import { describe, expect, it } from 'vitest';
import type { FieldsForm } from '#src/features/curriculum/curriculum.types.ts';
import { readAnswers } from '#src/features/forms/form-answers.rules.ts';
import { moveRow, parseTyped, readMove, readTyped, typedOf } from '#src/features/forms/form-typed.rules.ts';
import type { RowMove } from '#src/features/forms/form-typed.rules.ts';
import { formData } from '#tests/builders/answers.ts';

const form: FieldsForm = {
  fields: [
    {
      id: 'equipe',
      kind: 'rows',
      label: 'Équipe',
      rowLabel: 'Personne',
      addLabel: 'Ajouter une personne',
      required: true,
      fields: [
        { id: 'nom', kind: 'text', label: 'Nom', required: true },
        { id: 'role', kind: 'choice', label: 'Rôle', options: [{ id: 'direction', label: 'Direction' }] },
        { id: 'jours', kind: 'number', label: 'Jours', min: 0, max: 23 },
      ],
    },
    { id: 'heures', kind: 'number', label: 'Heures', min: 5 },
    { id: 'prix', kind: 'number', label: 'Prix', unit: '€' },
    { id: 'messagers', kind: 'number', label: 'Messagers', unit: 'messagers' },
    { id: 'jour', kind: 'date', label: 'Jour' },
    { id: 'payee', kind: 'yesNo', label: 'Payée' },
    {
      id: 'langues',
      kind: 'choices',
      label: 'Langues',
      options: [
        { id: 'fr', label: 'Français' },
        { id: 'ar', label: 'Arabe' },
      ],
    },
    { id: 'recit', kind: 'longText', label: 'Récit' },
  ],
  checks: [],
};

const read = (entries: [string, string][]) => readAnswers(form, readTyped(form, formData(entries)));
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

describe('a typed answer', () => {
  it.each<[string, string, unknown]>([
    ['heures', '12', 12],
    ['heures', '2,5', undefined],
    ['heures', '12,5', 12.5],
    ['heures', '12.5', 12.5],
    ['heures', '1 200', 1200],
    ['heures', '1\u202F200,75', 1200.75],
    ['heures', ' 7 ', 7],
    ['prix', '1 234,50 €', 1234.5],
    ['prix', '40€', 40],
    ['messagers', '3 messagers', 3],
    ['messagers', '3,5', undefined],
    ['heures', '0x10', undefined],
    ['heures', '1e3', undefined],
    ['jour', '2026-11-24', '2026-11-24'],
    ['jour', '24/11/2026', '2026-11-24'],
    ['jour', '1.3.2027', '2027-03-01'],
    ['payee', 'yes', true],
    ['payee', 'no', false],
    ['recit', ' deux\r\nlignes ', 'deux\nlignes'],
    ['recit', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['recit', 'a\u0000b', 'ab'],
  ])('%s « %s » is read as %j', (name, text, value) => {
    expect(read([[name, text]]).answers[name]).toEqual(value);
  });

  it.each<[string, string, string]>([
    ['heures', 'douze', 'Écrivez un nombre, par exemple 12 ou 2,5.'],
    ['heures', '1e9', 'Écrivez un nombre, par exemple 12 ou 2,5.'],
    ['heures', '12 €', 'Écrivez un nombre, par exemple 12 ou 2,5.'],
    ['prix', '€', 'Écrivez un nombre, par exemple 12 ou 2,5.'],
    ['heures', '12,', 'Écrivez un nombre, par exemple 12 ou 2,5.'],
    ['heures', '2', 'Écrivez un nombre : 5 au moins.'],
    ['equipe.0.jours', '30', 'Écrivez un nombre entre 0 et 23.'],
    ['equipe.0.jours', '-1', 'Écrivez un nombre entre 0 et 23.'],
    ['jour', '31/02/2026', 'Écrivez une date qui existe, par exemple 24/11/2026.'],
    ['jour', '0026-11-24', 'Écrivez une date qui existe, par exemple 24/11/2026.'],
    ['jour', 'demain', 'Écrivez une date qui existe, par exemple 24/11/2026.'],
    ['payee', 'oui', 'Choisissez une réponse dans la liste.'],
    ['langues', 'klingon', 'Choisissez une réponse dans la liste.'],
    ['equipe.0.role', 'pilote', 'Choisissez une réponse dans la liste.'],
    ['equipe.0.nom', 'x'.repeat(501), 'Ce texte est trop long : 501 caractères, 500 au plus.'],
  ])('%s « %.20s » is refused with a sentence', (name, text, sentence) => {
    const { faults } = read([[name, text]]);
    expect(faults.map(({ where, sentence: said }) => [where, plain(said)])).toEqual([[name, sentence]]);
  });

  it('may be several of a list, each once', () => {
    expect(
      read([
        ['langues', 'ar'],
        ['langues', 'fr'],
        ['langues', 'ar'],
      ]).answers,
    ).toEqual({ langues: ['ar', 'fr'] });
  });

  it('that nobody asked for is ignored', () => {
    expect(
      read([
        ['pirate', '1'],
        ['equipe.0.pirate', '1'],
        ['equipe.nom', '1'],
        ['equipe.x.nom', '1'],
        ['__proto__', '1'],
      ]),
    ).toEqual({ answers: {}, faults: [] });
  });

  it('that is a file is no answer', () => {
    const data = new FormData();
    data.append('recit', new File(['x'], 'x.txt'));
    expect(readAnswers(form, readTyped(form, data)).answers).toEqual({});
  });
});

describe('rows', () => {
  const three = (): [string, string][] => [
    ['equipe.0.nom', 'Karim'],
    ['equipe.1.nom', ''],
    ['equipe.2.nom', 'Samir'],
    ['equipe.2.jours', 'beaucoup'],
    ['equipe.3.nom', ' '],
    ['equipe._rows', '5'],
  ];

  it('that are empty are left out, and a fault keeps the name it has in the page', () => {
    expect(read(three())).toEqual({
      answers: { equipe: [{ nom: 'Karim' }, { nom: 'Samir' }] },
      faults: [{ where: 'equipe.2.jours', sentence: 'Écrivez un nombre, par exemple 12 ou 2,5.' }],
    });
  });

  it('stand in the page as many as were there, empty ones included', () => {
    expect(readTyped(form, formData(three())).rows['equipe']).toHaveLength(5);
  });

  it('are a hundred at most, whatever is sent', () => {
    const sent = readTyped(
      form,
      formData([
        ['equipe._rows', '1000000'],
        ['equipe.999.nom', 'x'],
        ['equipe.12345.nom', 'x'],
      ]),
    );
    expect(sent.rows['equipe']).toHaveLength(100);
  });

  it.each<[string, RowMove['kind'], number, string[]]>([
    ['one is added at the end', 'add', 0, ['Karim', '', 'Samir', '', '', '']],
    ['one is taken away', 'remove', 0, ['', 'Samir', '', '']],
    ['one goes up', 'up', 2, ['Karim', 'Samir', '', '', '']],
    ['the first stays first', 'up', 0, ['Karim', '', 'Samir', '', '']],
    ['one that is not there stays away', 'remove', 9, ['Karim', '', 'Samir', '', '']],
  ])('%s', (_what, kind, index, names) => {
    const typed = readTyped(form, formData([...three(), ['heures', 'douze']]));
    const moved = moveRow(typed, { kind, field: 'equipe', index });
    expect(moved.rows['equipe']?.map((row) => row['nom']?.[0]?.trim() ?? '')).toEqual(names);
    expect(moved.plain).toEqual({ heures: ['douze'] });
  });

  it.each([
    ['add:equipe', { kind: 'add', field: 'equipe', index: 0 }],
    ['remove:equipe.2', { kind: 'remove', field: 'equipe', index: 2 }],
    ['up:equipe.1', { kind: 'up', field: 'equipe', index: 1 }],
    ['add:heures', null],
    ['add:equipe.1', null],
    ['remove:equipe', null],
    ['drop:equipe.1', null],
    ['', null],
  ])('the button « %s » says %j', (value, move) => {
    expect(readMove(form, value)).toEqual(move);
  });
});

describe('what stands in the fields', () => {
  it('comes back from a draft as it was, right or wrong', () => {
    const typed = readTyped(
      form,
      formData([
        ['heures', 'douze'],
        ['equipe.0.nom', 'Karim'],
        ['langues', 'ar'],
        ['langues', 'fr'],
      ]),
    );
    expect(parseTyped(JSON.stringify(typed))).toEqual(typed);
  });

  it.each(['', 'null', '{}', '[]', 'une note'])('is not read from « %s »', (text) => {
    expect(parseTyped(text)).toBeNull();
  });

  it('shows a saved number with its comma', () => {
    expect(typedOf(form, { heures: 2.5, payee: false, equipe: [{ nom: 'Karim', jours: 0 }] })).toEqual({
      plain: { heures: ['2,5'], payee: ['no'] },
      rows: { equipe: [{ nom: ['Karim'], jours: ['0'] }] },
    });
  });
});
