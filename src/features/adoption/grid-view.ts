import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Pillar } from '#src/features/curriculum/curriculum.types.ts';
import { gridPageWords, levelWords } from '#src/i18n/adoption.fr.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Adoption, Voice } from './adoption.types.ts';
import { firstLevels, levelsOf, roundsOf, standingOf, TARGET_LEVEL } from './grid.rules.ts';
import { lowestPillars, voicesOf } from './voices.rules.ts';
import type { PillarVoices } from './voices.rules.ts';

/** One voice before and now: its first round, and what it says today. */
export type Move = {
  readonly rows: readonly {
    readonly label: string;
    /** null while the voice spoke in one round only. */
    readonly before: number | null;
    readonly now: number | null;
  }[];
  /** Pillars at the target, or beyond. */
  readonly reached: number;
  readonly reachedBefore: number | null;
};

/** The grid of one association as pages and files show it. */
export type GridView = {
  /** The evening it speaks of. */
  readonly asOf: IsoDate;
  readonly adoption: Adoption;
  readonly voices: readonly PillarVoices[];
  readonly lowest: readonly Pillar[];
  readonly moves: Readonly<Record<Voice, Move>>;
};

/** The grid as pages and files show it: one reading for all of them. */
export const gridView = (adoption: Adoption, asOf: IsoDate): GridView => {
  const { grid } = getCurriculum();
  return {
    asOf,
    adoption,
    voices: voicesOf(grid, adoption),
    lowest: lowestPillars(grid, adoption.mentor),
    moves: { team: moveOf(adoption, 'team'), mentor: moveOf(adoption, 'mentor') },
  };
};

const moveOf = ({ ratings }: Adoption, voice: Voice): Move => {
  const { pillars } = getCurriculum().grid;
  const standing = standingOf(ratings, voice);
  const [before, now] = [firstLevels(standing), levelsOf(standing)];
  const moved = roundsOf(standing).length > 1;
  const reached = (of: typeof now): number =>
    pillars.filter(({ id }) => (of.get(id)?.level ?? 0) >= TARGET_LEVEL).length;
  return {
    rows: pillars.map(({ id, title }) => ({
      label: title,
      before: moved ? (before.get(id)?.level ?? null) : null,
      now: now.get(id)?.level ?? null,
    })),
    reached: reached(now),
    reachedBefore: moved ? reached(before) : null,
  };
};

/** « Pilier le plus bas » as the team or its guides read it; null while the mentor gave no level. */
export const lowestSentence = (
  { lowest, adoption }: Pick<GridView, 'lowest' | 'adoption'>,
  reader: 'team' | 'guide',
): string | null => {
  const level = adoption.mentor.get(lowest[0]?.id ?? '')?.level;
  if (level === undefined) return null;
  const words = reader === 'team' ? gridPageWords : levelWords;
  return words.lowest(
    lowest.map(({ title }) => title),
    level,
  );
};
