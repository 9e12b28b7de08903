import type { ReadTx } from '#db/types.ts';
import { readLearnt } from '#src/features/training/index.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { loadPlanned } from './load-planned.ts';
import { trainingHeld } from './planned-hours.rules.ts';
import type { TrainingHeld } from './planned-hours.rules.ts';

const MONTHS = 3;

/** What a team learnt in the three months before, and how much of it its contracts held, as known at an instant (P2). */
export const loadTrainingHeld = async (
  tx: ReadTx,
  organisationId: string,
  at: Instant,
): Promise<TrainingHeld> => {
  const first = `${parisDate(at).slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(first, back - MONTHS).slice(0, 7));
  const { modules, sessions } = await readLearnt(tx, { organisationId, at });
  return trainingHeld(months, [...modules, ...sessions], await loadPlanned(tx, organisationId, at));
};
