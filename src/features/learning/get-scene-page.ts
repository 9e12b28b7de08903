import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Scenario, Scene } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { notFound } from '#src/shared/errors.ts';
import { currentId } from '#src/shared/facts.ts';
import { openScenario } from './get-scenario.ts';
import { pathOf, stepsTo } from './scenario-path.rules.ts';
import type { Step } from './scenario-path.rules.ts';

export type ScenePage = {
  readonly scenario: Scenario;
  readonly scene: Scene;
  /** What was said from the beginning on, oldest first; empty when the address tells no path that leads here. */
  readonly steps: readonly Step[];
  readonly last: Step | null;
  readonly choices: readonly { readonly text: string; readonly href: string }[];
  /** « Revenir une réplique »; null when nothing was said yet. */
  readonly back: string | null;
};

/**
 * One scene, with the path that its address tells. Nothing is asked of the database nor written in it. Throws
 * `not-found`; an id that was replaced shows the scene that answers for it.
 */
export const getScenePage = (slug: string, sceneId: string, path: string | null): ScenePage => {
  const scenario = openScenario(slug);
  const id = currentId(sceneId, getCurriculum().redirects);
  const scene = scenario.scenes.find((each) => each.id === id);
  if (scene === undefined) throw notFound();
  const steps = stepsTo(scenario, scene.id, path);
  const addressOf = (to: string, by: readonly Step[]): string =>
    routes.scene(scenario.slug, to, pathOf(scenario, by));
  const last = steps.at(-1) ?? null;
  return {
    scenario,
    scene,
    steps,
    last,
    choices: scene.choices.map((choice) => ({
      text: choice.text,
      href: addressOf(choice.to, [...steps, { scene, choice }]),
    })),
    back: last === null ? null : addressOf(last.scene.id, steps.slice(0, -1)),
  };
};
