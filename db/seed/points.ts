import { getCurriculum } from '#src/features/curriculum/index.ts';
import { makePoint } from '#src/features/hill/make-point.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import { acting } from '#tests/builders/stage.ts';
import { at, workday } from './calendar.ts';
import type { Cast } from './play-month.ts';

type Told = { readonly places: readonly number[]; readonly says?: Readonly<Record<string, string>> };

/** L'établi, month after month: steady, with one workstream that stands still for a while. This month's is to be made. */
const etabliPoints: readonly Told[] = [
  { places: [2, 1, 1, 1, 1, 1], says: { quartier: 'On hésite encore entre deux cités.' } },
  { places: [3, 1, 1, 1, 1, 1] },
  { places: [4, 2, 1, 1, 1, 2], says: { suite: 'Un premier rendez-vous avec la ville.' } },
  { places: [5, 4, 1, 2, 1, 2] },
  { places: [5, 5, 2, 3, 1, 2], says: { equipe: 'Les sept contrats sont signés.' } },
  { places: [5, 5, 4, 3, 2, 2], says: { campagne: 'Le message tient en vingt-deux secondes.' } },
];

/** Coup de Main Orsanne: the last point went back. */
const orsannePoints: readonly Told[] = [
  { places: [2, 1, 1, 1, 1, 1] },
  { places: [3, 2, 1, 1, 1, 1] },
  { places: [4, 2, 1, 1, 1, 1] },
  { places: [4, 2, 1, 1, 1, 1] },
  {
    places: [4, 1, 1, 1, 1, 1],
    says: { equipe: 'Deux personnes recommandées se sont retirées. On repart de zéro.' },
  },
];

/** The monthly points of a partner, each told by its manager near the end of the month. */
const tellPoints = async ({ stage, partner, startMonth }: Cast, points: readonly Told[]): Promise<void> => {
  const { workstreams } = getCurriculum().hill;
  let base = '';
  for (const [index, { places, says = {} }] of points.entries()) {
    const day = workday(addDays(addMonths(startMonth, index), 22));
    const ctx = acting(stage, partner.manager, at(day, '16:20'));
    const said = workstreams.map(
      ({ id }, place) => [id, { position: places[place] ?? 1, sentence: says[id] ?? null }] as const,
    );
    base = await makePoint(ctx, { base, places: new Map(said) });
  }
};

export const tellEtabliPoints = (cast: Cast): Promise<void> => tellPoints(cast, etabliPoints);
export const tellOrsannePoints = (cast: Cast): Promise<void> => tellPoints(cast, orsannePoints);
