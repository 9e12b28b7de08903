import { describe, expect, it } from 'vitest';
import { answers as seeded } from '#db/seed/answers.ts';
import { etabli } from '#db/seed/places.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Check } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item } from '#src/features/curriculum/curriculum.types.ts';
import { computedValue } from '#src/features/forms/computed.rules.ts';
import { fitAnswers, readAnswers } from '#src/features/forms/form-answers.rules.ts';
import { checksOf, evaluate } from '#src/features/forms/form-evaluation.rules.ts';
import { summaryOf } from '#src/features/forms/form-summary.rules.ts';
import { readTyped, typedOf } from '#src/features/forms/form-typed.rules.ts';
import type { Answers, PlainValue, Row, Typed } from '#src/features/forms/forms.types.ts';
import { addDays } from '#src/shared/time.ts';
import { filledEntries, formData, unreadableEntries } from '#tests/builders/answers.ts';

const items = getCurriculum().items.filter(({ form }) => form !== null);
const withFields = items.flatMap((item): [string, Item, FieldsForm][] =>
  item.form !== null && 'fields' in item.form ? [[item.id, item, item.form]] : [],
);

const read = (form: FieldsForm, entries: Iterable<readonly [string, string]>) =>
  readAnswers(form, readTyped(form, formData(entries)));

it('content asks thirty forms, five of them on a register', () => {
  expect(items).toHaveLength(30);
  expect(items.length - withFields.length).toBe(5);
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
    // The plan of J12 asks for nothing where every pillar is at its level: the grid says so.
    expect(complete).toBe(item.computed?.rule === 'core-levels');
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
  if (measure === 'value') {
    const missed = (bound?.n ?? 0) + (bound?.op === '<=' ? 1 : -1);
    return { ...typed, plain: { ...typed.plain, [column ?? '']: [String(missed)] } };
  }
  const list = typed.rows[rows ?? ''] ?? [];
  const changed =
    measure === 'filled'
      ? list.map((row) => ({ ...row, [column ?? '']: [''] }))
      : bound?.op === '<='
        ? Array.from({ length: bound.n + 1 }, () => list[0] ?? {})
        : [];
  return { ...typed, rows: { ...typed.rows, [rows ?? '']: changed } };
};

/** What an invented team answers, one form at a time: the same words as the demonstration. */
const plausible = (itemId: string): Answers => {
  const given = seeded[itemId];
  if (given === undefined) throw new Error(`db/seed/answers.ts has no answers for ${itemId}`);
  return given(etabli, (offset) => addDays('2026-11-26', offset));
};

const formOf = (itemId: string): FieldsForm => {
  const found = withFields.find(([id]) => id === itemId);
  if (found === undefined) throw new Error(`${itemId} has no form of its own`);
  return found[2];
};

type Change = (answers: Answers) => Answers;
/** One field answered otherwise. */
const but =
  (field: string, value: PlainValue): Change =>
  (answers) => ({ ...answers, [field]: value });
const rowsBut =
  (field: string, change: (rows: readonly Row[]) => readonly Row[]): Change =>
  (answers) => ({ ...answers, [field]: change((answers[field] ?? []) as readonly Row[]) });
/** Without what one column of its last row holds. */
const blank = (field: string, column: string): Change =>
  rowsBut(field, (rows) => [...rows.slice(0, -1), { ...rows.at(-1), [column]: '' }]);
const lastAs = (field: string, column: string, value: PlainValue): Change =>
  rowsBut(field, (rows) => [...rows.slice(0, -1), { ...rows.at(-1), [column]: value }]);
const without = (field: string, column: string, value: PlainValue): Change =>
  rowsBut(field, (rows) => rows.filter((row) => row[column] !== value));
const only = (field: string, n: number): Change => rowsBut(field, (rows) => rows.slice(0, n));

/** For each check of J04–J12, an answer that just misses it. */
const nearMisses: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'j04-habitants-rencontres': {
    'value(recommandes) >= 10': but('recommandes', 9),
    'value(allies) >= 1': but('allies', 0),
  },
  'j04-promesses-d-embauche': {
    'value(promesses) >= 5': but('promesses', 4),
    'value(promesses) <= 8': but('promesses', 9),
    'value(cdi) >= 5': but('cdi', 4),
    'value(quartier) >= 5': but('quartier', 4),
  },
  'j04-diversite-de-l-equipe': { 'value(rues) >= 2': but('rues', 1) },
  'j05-jeu-de-role-reussi': {
    'value(joues) >= 1': but('joues', 0),
    'value(restent) <= 0': but('restent', 1),
  },
  'j05-reunion-mensuelle-fixee': {},
  'j06-message-teste': {
    'value(duree) <= 30': but('duree', 31),
    'value(testes) >= 5': but('testes', 4),
    'rows(mots) >= 1': only('mots', 0),
  },
  'j06-acte-immediat': { 'value(essais) >= 1': but('essais', 0) },
  'j06-indicateurs-choisis': {
    'rows(propres) <= 3': rowsBut('propres', (rows) => [...rows, ...rows]),
    'filled(propres.decision)': blank('propres', 'decision'),
  },
  'j07-plan-des-sorties': {
    // One sector of fewer than 50 doors cannot be read, so that none is left to add up.
    'sum(secteurs.portes) >= 50': rowsBut('secteurs', ([first]) => [{ ...first, portes: 49 }]),
    'count(sorties.passage = premier) >= 1': rowsBut('sorties', ([first]) => [
      { ...first, passage: 'second' },
    ]),
  },
  'j07-messagers-accompagnes': {
    'value(accompagnes) >= 1': but('accompagnes', 0),
    'value(restent) <= 0': but('restent', 1),
  },
  'j08-reunions-tenues': {
    'distinct(reunions.date) >= 2': rowsBut('reunions', (rows) =>
      rows.map((row) => ({ ...row, date: '2026-11-20' })),
    ),
    'filled(reunions.decision)': blank('reunions', 'decision'),
    'filled(reunions.qui)': blank('reunions', 'qui'),
  },
  'j08-ajustement-ecrit': {
    'rows(ajustements) >= 1': only('ajustements', 0),
    'filled(ajustements.signe)': blank('ajustements', 'signe'),
    'filled(ajustements.bilan)': blank('ajustements', 'bilan'),
  },
  'j08-points-individuels': {
    'value(faits) >= 1': but('faits', 0),
    'value(restent) <= 0': but('restent', 1),
  },
  'j08-alertes-suivies': { 'value(delai) <= 48': but('delai', 49) },
  'j09-objectif-atteint': {
    'value(frappees) >= 1': but('frappees', 0),
    'value(rencontres) >= 1': but('rencontres', 0),
  },
  'j09-engagements-du-partenaire': {
    'rows(engagements) >= 2': only('engagements', 1),
    'filled(engagements.engagement)': blank('engagements', 'engagement'),
    'filled(engagements.echeance)': blank('engagements', 'echeance'),
    'filled(engagements.ecrit)': blank('engagements', 'ecrit'),
  },
  'j10-cout-complet': {
    'count(postes.poste = portes) >= 1': without('postes', 'poste', 'portes'),
    'count(postes.poste = formation) >= 1': without('postes', 'poste', 'formation'),
    'count(postes.poste = encadrement) >= 1': without('postes', 'poste', 'encadrement'),
    'count(postes.poste = frais) >= 1': without('postes', 'poste', 'frais'),
    'count(postes.poste = restitution) >= 1': without('postes', 'poste', 'restitution'),
    'filled(postes.calcul)': blank('postes', 'calcul'),
    'sum(postes.montant) >= 1': rowsBut('postes', (rows) => rows.map((row) => ({ ...row, montant: 0 }))),
    'value(total) >= 1': but('total', 0),
  },
  'j10-commanditaires-rencontres': {
    'distinct(commanditaires.structure) >= 4': rowsBut('commanditaires', ([first, second, third]) => [
      first ?? {},
      second ?? {},
      third ?? {},
      third ?? {},
    ]),
    'count(commanditaires.prix = yes) >= 4': lastAs('commanditaires', 'prix', 'no'),
    'filled(commanditaires.besoin)': blank('commanditaires', 'besoin'),
  },
  'j11-atelier-sans-mentor': { 'value(messagers) >= 3': but('messagers', 2) },
  'j11-equipe-maintenue': {
    'value(restes) >= 1': but('restes', 0),
    'value(aAnalyser) <= 0': but('aAnalyser', 1),
  },
  'j12-journal-relu': {
    'rows(adaptations) >= 1': only('adaptations', 0),
    'filled(adaptations.vu)': blank('adaptations', 'vu'),
    'filled(adaptations.decision)': blank('adaptations', 'decision'),
    'value(messagers) >= 2': but('messagers', 1),
  },
};

describe('what a team answers from month 4 on', () => {
  const itemIds = withFields.map(([id]) => id).filter((id) => id >= 'j04');

  it('is tried for each form and each check', () => {
    const tried = (id: string): string[] => Object.keys(nearMisses[id] ?? {});
    expect(Object.fromEntries(itemIds.map((id) => [id, tried(id)]))).toEqual(
      Object.fromEntries(itemIds.map((id) => [id, formOf(id).checks.map(({ rule }) => rule)])),
    );
  });

  it.each(itemIds)('to %s is read, and reaches every check', (id) => {
    const form = formOf(id);
    const { answers, faults } = readAnswers(form, typedOf(form, plausible(id)));
    expect(faults).toEqual([]);
    expect(evaluate(form, answers)).toMatchObject({ complete: true, faults: [] });
  });

  it.each(
    Object.entries(nearMisses).flatMap(([id, checks]) =>
      Object.entries(checks).map(([rule, change]): [string, string, Change] => [id, rule, change]),
    ),
  )('to %s that just misses %s is told what to do', (id, rule, change) => {
    const form = formOf(id);
    const { answers } = readAnswers(form, typedOf(form, change(plausible(id))));
    const wanted = form.checks.filter((check) => check.rule === rule).map(({ message }) => message);
    const { complete, computed } = evaluate(form, answers);
    expect(complete).toBe(false);
    expect(computed.filter(({ met }) => !met).map(({ message }) => message)).toEqual(wanted);
  });
});
