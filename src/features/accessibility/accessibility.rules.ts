/** What the answers of the grid come to, and where they and the automatic part contradict each other. */
import type { Answer, Automatic, Criterion } from './accessibility.schema.ts';

export type State = 'full' | 'partial' | 'none';

export type Standing = {
  readonly counts: Readonly<Record<Answer, number>>;
  /** Conforming and not. */
  readonly applicable: number;
  /** Share of the applicable criteria that conform, 0 to 1. */
  readonly rate: number;
  readonly state: State;
};

/** RGAA, « taux de conformité »: conforming ÷ applicable; partial from a half on, full only when none fails. */
export const standingOf = (criteria: readonly Pick<Criterion, 'answer'>[]): Standing => {
  const count = (answer: Answer): number => criteria.filter((each) => each.answer === answer).length;
  const counts = {
    conforme: count('conforme'),
    'non conforme': count('non conforme'),
    'non applicable': count('non applicable'),
  };
  const applicable = counts.conforme + counts['non conforme'];
  const rate = applicable === 0 ? 0 : counts.conforme / applicable;
  const state = applicable === 0 || rate < 0.5 ? 'none' : rate < 1 ? 'partial' : 'full';
  return { counts, applicable, rate, state };
};

export type Contradiction = { readonly id: string; readonly why: 'failing' | 'present' | 'unknownElement' };

/**
 * Answers that the automatic part disproves: a criterion said to conform that a page fails, one said not to apply
 * whose elements some page holds, or that names an element nobody counts.
 */
export const contradictionsOf = (
  criteria: readonly Criterion[],
  automatic: Automatic,
): readonly Contradiction[] =>
  criteria.flatMap(({ id, answer, absent }): Contradiction[] => {
    const failing = automatic.criteria[id]?.failing ?? 0;
    if (answer === 'conforme' && failing > 0) return [{ id, why: 'failing' }];
    return absent.flatMap((name): Contradiction[] => {
      const found = automatic.elements[name];
      if (found === undefined) return [{ id, why: 'unknownElement' }];
      return found > 0 ? [{ id, why: 'present' }] : [];
    });
  });
