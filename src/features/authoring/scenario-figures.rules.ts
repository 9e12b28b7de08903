/** What an author counts in a scenario: its endings, its paths, the words of each line; and what stands in the way. */
import { countWords, scenarioLimits, scenarioPaths, sentencesOf } from '#src/features/curriculum/index.ts';
import type { Scene } from '#src/features/curriculum/index.ts';
import type { Story } from './scenario-map.rules.ts';
import type { SceneMark } from './scenario-map.types.ts';

const sceneMarks: readonly SceneMark[] = ['deadEnd', 'unreachable', 'endless', 'long'];

export type SceneWords = {
  /** Of what the neighbour says. */
  readonly line: number;
  /** Of the longest sentence of the scene. */
  readonly sentence: number;
  /** Of each answer. */
  readonly choices: readonly number[];
};

/** The words of a scene, as the rules of `scenario.rules.ts` count them. */
export const sceneWords = ({ narration, line, choices, ending }: Scene): SceneWords => {
  const told = [narration, line, ...choices.map(({ note }) => note), ...Object.values(ending ?? {})];
  const sentences = told.flatMap((text) => sentencesOf(text ?? '')).map(countWords);
  return {
    line: countWords(line ?? ''),
    sentence: Math.max(0, ...sentences),
    choices: choices.map(({ text }) => countWords(text)),
  };
};

const isLong = ({ line, sentence, choices }: SceneWords): boolean =>
  line > scenarioLimits.lineWords ||
  sentence > scenarioLimits.sentenceWords ||
  choices.some((words) => words > scenarioLimits.choiceWords);

/** What keeps each scene from being played, or read on a doorstep. */
export const marksOf = (story: {
  readonly start: string;
  readonly scenes: readonly Scene[];
}): ReadonlyMap<string, readonly SceneMark[]> => {
  const { reached, saved } = scenarioPaths(story);
  return new Map(
    story.scenes.map((scene) => {
      const { id, choices, ending } = scene;
      const deadEnd = ending === null && choices.length === 0;
      const found: Readonly<Record<SceneMark, boolean>> = {
        deadEnd,
        unreachable: !reached.has(id),
        endless: !saved.has(id) && !deadEnd,
        long: isLong(sceneWords(scene)),
      };
      return [id, sceneMarks.filter((mark) => found[mark])];
    }),
  );
};

/** Answers from the first scene to an ending, never twice in the same scene; null when no ending is in reach. */
export const pathLengths = (
  story: Story,
): { readonly shortest: number | null; readonly longest: number | null } => {
  const scenes = new Map(story.scenes.map((scene) => [scene.id, scene]));
  const ends: number[] = [];
  const walk = (id: string, passed: readonly string[]): void => {
    const scene = scenes.get(id);
    if (scene === undefined || passed.includes(id)) return;
    if (scene.ending !== null) ends.push(passed.length);
    else for (const { to } of scene.choices) walk(to, [...passed, id]);
  };
  if (story.scenes.length <= scenarioLimits.scenes.most) walk(story.start, []);
  return ends.length === 0
    ? { shortest: null, longest: null }
    : { shortest: Math.min(...ends), longest: Math.max(...ends) };
};
