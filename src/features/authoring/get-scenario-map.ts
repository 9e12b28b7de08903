import { scenarioLimits, scenarioToAuthor } from '#src/features/curriculum/index.ts';
import type { Scenario, Scene, ScenarioFault } from '#src/features/curriculum/index.ts';
import { inReadingOrder } from '#src/features/learning/index.ts';
import { capitalise } from '#src/i18n/format.ts';
import { scenarioMapWords as words } from '#src/i18n/scenario-map.fr.ts';
import { notFound } from '#src/shared/errors.ts';
import { marksOf, pathLengths, sceneWords } from './scenario-figures.rules.ts';
import { layOut } from './scenario-map.rules.ts';
import type { ScenarioMap } from './scenario-map.types.ts';
import { sceneView } from './scene-view.ts';

/** The map of the scenario at an address, for those who write it; throws `not-found`. */
export const getScenarioMap = (slug: string): ScenarioMap => {
  const found = scenarioToAuthor(slug);
  if (found === null) throw notFound();
  const { scenario, faults, served } = found;
  const { places, lines, width, height } = layOut(scenario);
  const marks = marksOf(scenario);
  const { lineWords, choiceWords, sentenceWords } = scenarioLimits;
  const scenes = inNumberedOrder(scenario);
  const numbers = new Map(scenes.map(({ id }, index) => [id, index + 1]));
  return {
    title: scenario.title,
    slug: scenario.slug,
    summary: scenario.summary,
    playable: served,
    faults: sentencesAt(faults, null),
    figures: figuresOf(scenario),
    limits: words.limits(lineWords, choiceWords, sentenceWords),
    scenes: scenes.map((scene) =>
      sceneView(scenario, scene, {
        numbers,
        marks: marks.get(scene.id) ?? [],
        faults: sentencesAt(faults, scenario.scenes.indexOf(scene)),
        place: places.find(({ id }) => id === scene.id) ?? { x: 0, y: 0 },
        playable: served,
      }),
    ),
    drawing: { width, height, lines },
  };
};

/** As on the sheet of the team, then what no path reaches. */
const inNumberedOrder = (scenario: Scenario): readonly Scene[] => {
  const reached = inReadingOrder(scenario);
  return [...reached, ...scenario.scenes.filter((scene) => !reached.includes(scene))];
};

/** What is to be mended in a scene; `null`: outside of all. */
const sentencesAt = (faults: readonly ScenarioFault[], scene: number | null): string[] =>
  faults
    .filter(({ path: [part, index] }) =>
      scene === null ? part !== 'scenes' || index === undefined : part === 'scenes' && index === scene,
    )
    .map(({ sentence }) => capitalise(sentence));

const figuresOf = (scenario: Scenario): ScenarioMap['figures'] => {
  const { scenes } = scenario;
  const { shortest, longest } = pathLengths(scenario);
  const spoken = scenes.filter(({ line }) => line !== null).map((scene) => sceneWords(scene).line);
  const mean = spoken.reduce((sum, n) => sum + n, 0) / Math.max(1, spoken.length);
  const { terms, answers, number } = words.figures;
  return [
    { term: terms.scenes, value: number(scenes.length) },
    { term: terms.endings, value: number(scenes.filter(({ ending }) => ending !== null).length) },
    { term: terms.shortest, value: answers(shortest) },
    { term: terms.longest, value: answers(longest) },
    { term: terms.mean, value: number(mean) },
  ];
};
