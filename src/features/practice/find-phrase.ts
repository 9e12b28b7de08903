import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Scenario, Scene } from '#src/features/curriculum/index.ts';
import { currentId } from '#src/shared/facts.ts';

export type Phrase = {
  readonly scenario: Scenario;
  readonly scene: Scene;
  /** « Ce qu'on peut retenir » */
  readonly sentence: string;
};

/** The sentence that an ending leaves to keep, under today's ids; null when no story tells it any more. */
export const findPhrase = (scenarioId: string, sceneId: string): Phrase | null => {
  const { scenarios, redirects } = getCurriculum();
  const id = currentId(sceneId, redirects);
  const scenario = scenarios.find((each) => each.id === currentId(scenarioId, redirects));
  const scene = scenario?.scenes.find((each) => each.id === id);
  const sentence = scene?.ending?.keep;
  return scenario === undefined || scene === undefined || sentence === undefined
    ? null
    : { scenario, scene, sentence };
};
