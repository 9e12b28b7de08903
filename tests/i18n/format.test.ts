import { describe, expect, it } from 'vitest';
import { demoWords } from '#src/i18n/accounts.fr.ts';
import { budgetWords } from '#src/i18n/costs.fr.ts';
import { hoursWords, talkWords } from '#src/i18n/management.fr.ts';
import {
  capitalise,
  count,
  formatDate,
  formatDay,
  formatDayMonth,
  formatFileSize,
  formatInstant,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRelativeDay,
  formatTime,
  formatWhen,
  list,
  ofMonth,
  ofName,
  onDate,
  plural,
  shortened,
  typeset,
} from '#src/i18n/format.ts';

/** Spaces that do not break are written ~ in these tests. */
const nb = (text: string): string => text.replaceAll('~', '\u00A0');
const at = (iso: string): number => Date.parse(iso);

describe('numbers', () => {
  it.each([
    [0, 'jour'],
    [1, 'jour'],
    [1.5, 'jour'],
    [2, 'jours'],
    [12, 'jours'],
  ])('says %d %s', (n, word) => {
    expect(plural(n, 'jour', 'jours')).toBe(word);
  });

  it('keeps a number and its word on one line', () => {
    expect(count(3218, 'porte', 'portes')).toBe(nb('3~218~portes'));
  });

  it('groups thousands with U+00A0 and never U+202F', () => {
    expect(formatNumber(1_234_567)).toBe(nb('1~234~567'));
    expect(formatNumber(4.53)).toBe('4,5');
    expect(formatPercent(0.453)).toBe(nb('45~%'));
  });

  it.each([
    [0, '0~octet'],
    [999, '999~octets'],
    [1000, '1~ko'],
    [212_400, '212~ko'],
    [999_499, '999~ko'],
    [999_500, '1~Mo'],
    [1_440_000, '1,4~Mo'],
    [14_100_000, '14~Mo'],
  ])('weighs %d bytes as %s', (bytes, words) => {
    expect(formatFileSize(bytes)).toBe(nb(words));
  });

  it.each([
    [1, '1~minute'],
    [4, '4~minutes'],
    [60, '1~h'],
    [65, '1~h~05'],
    [105, '1~h~45'],
  ])('says %d minutes as %s', (minutes, words) => {
    expect(formatMinutes(minutes)).toBe(nb(words));
  });

  it('lists names', () => {
    expect([list([]), list(['Ana']), list(['Ana', 'Bo']), list(['Ana', 'Bo', 'Cy'])]).toEqual([
      '',
      'Ana',
      'Ana et Bo',
      'Ana, Bo et Cy',
    ]);
  });
});

describe('dates', () => {
  it('writes a civil date in each of its forms', () => {
    expect(formatDay('2026-11-24')).toBe(nb('mardi 24~novembre'));
    expect(formatDayMonth('2026-12-01')).toBe(nb('1er~décembre'));
    expect(formatDate('2026-08-31')).toBe(nb('31~août 2026'));
    expect(formatMonth('2026-11')).toBe('novembre 2026');
    expect(onDate('2026-03-03')).toBe(nb('le~3~mars'));
    expect(onDate('2025-03-03', '2026-11-24')).toBe(nb('le~3~mars 2025'));
    expect(capitalise(formatDay('2026-11-24'))).toBe(nb('Mardi 24~novembre'));
  });

  it.each([
    ['2026-11-24', 'aujourd’hui'],
    ['2026-11-23', 'hier'],
    ['2026-11-22', 'avant-hier'],
    ['2026-11-18', 'il y a 6~jours'],
    ['2026-11-25', 'demain'],
    ['2026-12-01', 'dans 7~jours'],
    ['2026-08-24', 'il y a 3~mois'],
  ])('says %s as %s', (date, words) => {
    expect(formatRelativeDay(date, '2026-11-24')).toBe(nb(words));
  });

  it('reads the clock in Paris, summer and winter', () => {
    expect(formatTime(at('2026-11-23T15:10:00Z'))).toBe(nb('16~h~10'));
    expect(formatTime(at('2026-07-14T07:00:00Z'))).toBe(nb('9~h'));
    expect(formatTime(at('2026-11-23T23:05:00Z'))).toBe(nb('0~h~05'));
    expect(formatInstant(at('2026-11-23T23:30:00Z'))).toBe(nb('24~novembre 2026 à 0~h~30'));
  });

  it('says when something happened', () => {
    const now = at('2026-11-24T10:00:00Z');
    expect(formatWhen(at('2026-11-24T08:00:00Z'), now)).toBe(nb('aujourd’hui à 9~h'));
    expect(formatWhen(at('2026-11-23T15:10:00Z'), now)).toBe(nb('hier à 16~h~10'));
    expect(formatWhen(at('2026-11-12T08:00:00Z'), now)).toBe(nb('le~12~novembre à 9~h'));
    expect(formatWhen(at('2025-11-12T08:00:00Z'), now)).toBe(nb('le~12~novembre 2025 à 9~h'));
  });
});

describe('what belongs to somebody, or to a month', () => {
  it.each([
    ...['de Karim', 'd’Awa', 'd’Odile', 'd’Élise', 'de A. Benali', 'de L’établi'],
    ...['d’Yves', 'd’Yvonne', 'd’Yseult', 'de Yanis', 'de Yasmine', 'de Yéléna'],
    ...['d’Hélène', 'd’Helena', 'd’Héloïse', 'd’Henriette', 'd’Hervé', 'd’Hector', 'd’Hortense'],
    ...['d’Hubert', 'd’Huguette', 'd’Hippolyte', 'd’Honoré', 'd’Hilaire', 'd’Hermine', 'd’Hyacinthe'],
    ...['de Hassan', 'de Hafida', 'de Hilal', 'de Hicham', 'de Houria', 'de Hugo', 'de Harry'],
  ])('is said « %s »', (said) => {
    expect(ofName(said.replace(/^(de |d’)/, ''))).toBe(said);
  });
  it.each([
    ['2026-10-01', 'd’octobre 2026'],
    ['2027-08-01', 'd’août 2027'],
    ['2027-03-01', 'de mars 2027'],
  ])('of %s is « %s »', (month, said) => {
    expect(ofMonth(month)).toBe(said);
  });
  it('is said so of contracts, talks, quarters and cards', () => {
    expect(hoursWords.contractOf('Awa')).toBe('Contrat d’Awa');
    expect(talkWords.quarter({ from: '2026-10-01', to: '2026-12-31' })).toBe(
      'D’octobre 2026 à décembre 2026',
    );
    expect(budgetWords.quarterField('2027-08-01')).toBe('Trimestre d’août 2027');
    expect(demoWords.cardOf('Awa')).toBe('La carte d’Awa');
  });
});

describe('a long text', () => {
  it.each([
    ['Ouvrir.', 'Ouvrir.'],
    ['Ouvrir le mercredi', 'Ouvrir le…'],
    ['Ouvrir, mercredi', 'Ouvrir…'],
    ['Anticonstitutionnellement', 'Anticonstitu…'],
  ])('« %s » is known again by its first whole words, « %s »', (text, said) => {
    expect(shortened(text, 12)).toBe(said);
  });
});

describe('typography', () => {
  it.each([
    ['Que dites-vous ?', 'Que dites-vous~?'],
    ['Que dites-vous?', 'Que dites-vous~?'],
    ["L'établi : « bonjour »", 'L’établi~: «~bonjour~»'],
    ['«bonjour»', '«~bonjour~»'],
    ['Déjà vu\u202F!', 'Déjà vu~!'],
    ['Vraiment ?!', 'Vraiment~?!'],
    ['38 % et 55 %, puis 100%', '38~% et 55~%, puis 100%'],
    ['${share} %', '${share}~%'],
    ['evidence: form', 'evidence: form'],
    ['https://exemple.fr/a?b=1 à 16:10', 'https://exemple.fr/a?b=1 à 16:10'],
    ['   ![Une porte](porte.webp)', '   ![Une porte](porte.webp)'],
  ])('sets %s', (typed, set) => {
    expect(typeset(typed)).toBe(nb(set));
  });

  it('changes nothing that is already set', () => {
    const once = typeset('« Ça va ? » : oui ; non !');
    expect(typeset(once)).toBe(once);
    expect(once).not.toContain('\u202F');
  });
});
