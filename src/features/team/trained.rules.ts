/** R11, J05.3: every messenger active that day finished MSG-01 to MSG-07. Pure. */
import type { TrainedTeam } from './team.types.ts';

/** What a messenger reads before the first door; ids of modules are permanent. */
export const BEFORE_THE_DOORS: readonly string[] = [
  'MSG-01',
  'MSG-02',
  'MSG-03',
  'MSG-04',
  'MSG-05',
  'MSG-06',
  'MSG-07',
];

export const nobody: TrainedTeam = { trained: [], waiting: [] };

/** Who of the people active that day finished them all, by what each finished (today's ids). */
export const trainedTeam = (
  activeIds: readonly string[],
  finished: ReadonlyMap<string, ReadonlySet<string>>,
): TrainedTeam => {
  const hasAll = (personId: string): boolean =>
    BEFORE_THE_DOORS.every((moduleId) => finished.get(personId)?.has(moduleId) === true);
  return {
    trained: activeIds.filter(hasAll),
    waiting: activeIds.filter((personId) => !hasAll(personId)),
  };
};

/** A team of nobody has learnt nothing. */
export const isTrained = ({ trained, waiting }: TrainedTeam): boolean =>
  trained.length > 0 && waiting.length === 0;
