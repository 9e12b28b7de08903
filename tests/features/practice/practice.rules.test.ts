import { describe, expect, it } from 'vitest';
import { holdsPersonalDetails } from '#src/features/practice/personal-details.rules.ts';
import { keptPhrases } from '#src/features/practice/phrases.rules.ts';
import type { PhraseFact } from '#src/features/practice/phrases.rules.ts';
import { dueReminder } from '#src/features/practice/reminder.rules.ts';
import type { Try } from '#src/features/practice/reminder.rules.ts';

describe('« Petit rappel »', () => {
  /** `q1 wrong 1`: on the 1st of November, at noon in Paris. */
  const tries = (...lines: readonly string[]): Try[] =>
    lines.map((line) => {
      const [questionId = '', kind = '', day = ''] = line.split(' ');
      return {
        questionId,
        kind: kind as Try['kind'],
        at: Date.parse(`2026-11-${day.padStart(2, '0')}T11:00:00Z`),
      };
    });

  it.each<[string, readonly string[], number, string | null]>([
    ['nothing was asked', [], 9, null],
    ['right at once', ['q1 right 1'], 11, null],
    ['missed yesterday', ['q1 wrong 1'], 3, null],
    ['missed three days ago', ['q1 wrong 1'], 4, 'q1'],
    ['passed three days ago', ['q1 passed 1'], 4, 'q1'],
    ['missed, then right the same day', ['q1 wrong 1', 'q1 right 1'], 4, 'q1'],
    ['answered today', ['q1 wrong 1', 'q1 wrong 4'], 4, null],
    ['skipped today', ['q1 wrong 1', 'q1 skipped 4'], 4, null],
    ['between the two returns', ['q1 wrong 1', 'q1 wrong 4'], 9, null],
    ['ten days after', ['q1 wrong 1', 'q1 wrong 4'], 11, 'q1'],
    ['ten days after, skipped the first time', ['q1 wrong 1', 'q1 skipped 5'], 11, 'q1'],
    ['after both returns', ['q1 wrong 1', 'q1 wrong 4', 'q1 wrong 11'], 25, null],
    ['late for both: once is enough', ['q1 wrong 1', 'q1 wrong 12'], 25, null],
    ['right on two days', ['q1 wrong 1', 'q1 right 2', 'q1 right 4'], 11, null],
    ['right twice on one day is once', ['q1 wrong 1', 'q1 right 4', 'q1 right 4'], 11, 'q1'],
    ['the one that has waited longest', ['q2 wrong 2', 'q1 wrong 3'], 9, 'q2'],
    ['one a day: another was answered', ['q2 wrong 1', 'q1 wrong 1', 'q1 right 4'], 4, null],
    ['and comes the day after', ['q2 wrong 1', 'q1 wrong 1', 'q1 right 4'], 5, 'q2'],
    ['a question met for the first time today hides no reminder', ['q1 wrong 1', 'q2 wrong 4'], 4, 'q1'],
    ['a skip alone is no miss', ['q1 skipped 1'], 9, null],
  ])('%s', (_name, lines, day, expected) => {
    const today = `2026-11-${String(day).padStart(2, '0')}`;
    expect(dueReminder(tries(...lines), today)).toBe(expected);
    expect(dueReminder(tries(...lines).reverse(), today)).toBe(expected);
  });

  it('counts the days of Paris, not 24 hours', () => {
    const late = [{ questionId: 'q1', kind: 'wrong', at: Date.parse('2026-11-01T22:59:00Z') } as const];
    const later = [{ questionId: 'q1', kind: 'wrong', at: Date.parse('2026-11-01T23:01:00Z') } as const];
    expect([dueReminder(late, '2026-11-04'), dueReminder(later, '2026-11-04')]).toEqual(['q1', null]);
  });
});

describe('« Mes phrases »', () => {
  const fact = (at: number, sceneId: string, kind: PhraseFact['kind'], id = String(at)): PhraseFact => ({
    id,
    recordedAt: at,
    scenarioId: 'SIT-01',
    sceneId,
    kind,
  });
  const kept = (...facts: PhraseFact[]): string[] => keptPhrases(facts).map(({ sceneId }) => sceneId);

  it('keeps what was kept last, the last one first, whatever the order of the rows', () => {
    const facts = [fact(1, 'a', 'kept'), fact(2, 'b', 'kept'), fact(3, 'a', 'left'), fact(4, 'c', 'kept')];
    expect(kept(...facts)).toEqual(['c', 'b']);
    expect(kept(...facts.reverse())).toEqual(['c', 'b']);
    expect(kept(...facts, fact(5, 'a', 'kept'))).toEqual(['a', 'c', 'b']);
  });

  it('tells two facts of one millisecond apart by their id, so that every reader agrees', () => {
    expect(kept(fact(1, 'a', 'left', 'y'), fact(1, 'a', 'kept', 'x'))).toEqual([]);
  });
});

describe('a sentence about a visit', () => {
  it.each([
    'Elle m’a ouvert tout de suite.',
    'J’ai dit : « Bonjour, je suis votre voisine. » Ça marche !',
    'Une dame a dit oui. Un monsieur a dit non.',
    'On a parlé 10 minutes, à 18 h 30.',
    'J’ai frappé à 3 portes. 2 personnes ont ouvert.',
    'oui Je suis contente et Il est parti',
    'Elle ne connaissait pas la CAF. Je lui ai montré.',
    'UNE DAME M’A OUVERT',
    'Le papier était en français, pas en arabe.',
    'C’était difficile… Personne. Puis quelqu’un !',
  ])('is kept: %s', (sentence) => {
    expect(holdsPersonalDetails(sentence)).toBe(false);
  });

  it.each([
    'J’ai vu Fatima hier.',
    'Chez Jean-Pierre c’était bien.',
    'Madame Nowak m’a ouvert.',
    'madame Nowak m’a ouvert.',
    'M. Diallo était là.',
    'La famille Kowalczyk va bien.',
    'Elle habite au 12.',
    'Elle est rue des Lilas.',
    '12 rue des lilas',
    '3 bis, avenue du stade',
    'au 2e étage, porte gauche',
    'appartement 4',
    'bât. 3',
    'Son numéro : 06 39 98 12 34',
    'appelez le 0639981234',
    'le code est 4512',
    'ecrire a nom@exemple.fr',
  ])('is refused: %s', (sentence) => {
    expect(holdsPersonalDetails(sentence)).toBe(true);
  });
});
