import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Scenario, Scene } from '#src/features/curriculum/index.ts';
import { notFound } from '#src/shared/errors.ts';
import { inReadingOrder } from './scenario-path.rules.ts';

/** Every scenario, in its order; the same for every learner. */
export const listScenarios = (): readonly Scenario[] => getCurriculum().scenarios;

/** The scenario at an address; throws `not-found`. */
export const openScenario = (slug: string): Scenario => {
  const scenario = getCurriculum().scenarioBySlug(slug);
  if (scenario === null) throw notFound();
  return scenario;
};

export type NumberedScene = {
  readonly scene: Scene;
  readonly number: number;
  readonly choices: readonly {
    readonly id: string;
    readonly text: string;
    readonly note: string;
    /** Id and number of the scene that it leads to. */
    readonly to: string;
    readonly toNumber: number;
  }[];
};

/** The sheet of a scenario for the team: every scene, numbered, each answer with the number it leads to. */
export const getScenarioSheet = (
  slug: string,
): { readonly scenario: Scenario; readonly scenes: readonly NumberedScene[] } => {
  const scenario = openScenario(slug);
  const scenes = inReadingOrder(scenario);
  const numberOf = (id: string): number => scenes.findIndex((scene) => scene.id === id) + 1;
  return {
    scenario,
    scenes: scenes.map((scene, index) => ({
      scene,
      number: index + 1,
      choices: scene.choices.map((choice) => ({ ...choice, toNumber: numberOf(choice.to) })),
    })),
  };
};
