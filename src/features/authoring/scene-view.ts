import type { Scenario, Scene } from '#src/features/curriculum/index.ts';
import { scenarioMapWords as words } from '#src/i18n/scenario-map.fr.ts';
import { scenarioWords } from '#src/i18n/scenarios.fr.ts';
import { routes } from '#src/routes.ts';
import { sceneWords } from './scenario-figures.rules.ts';
import type { SceneMark, SceneTag, SceneView } from './scenario-map.types.ts';

/** What is known of a scene beside its text. */
export type SceneOnMap = {
  /** Of each scene, as on the sheet of the team. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly marks: readonly SceneMark[];
  readonly faults: readonly string[];
  readonly place: { readonly x: number; readonly y: number };
  readonly playable: boolean;
};

/** A scene in words, for the list and for the map alike. */
export const sceneView = (scenario: Scenario, scene: Scene, known: SceneOnMap): SceneView => {
  const { numbers, marks, faults, place, playable } = known;
  const { id, line, narration, ending } = scene;
  const counted = sceneWords(scene);
  const number = numbers.get(id) ?? 0;
  return {
    id,
    name: words.name(number, id.replace(`${scenario.id.toLowerCase()}-`, '')),
    tags: tagsOf(scene, scenario.start, marks),
    door: scenarioWords.moods[scene.door],
    told: narration,
    line: line === null ? null : lineOf(scenario, line, counted.line),
    sentence: words.sentence(counted.sentence),
    answers: answersOf(scene, counted.choices, numbers),
    ending: ending === null ? [] : endingOf(ending),
    faults,
    play: playable ? { href: routes.scene(scenario.slug, id), label: words.playFrom(number) } : null,
    shape: ending !== null ? 'ending' : marks.includes('deadEnd') ? 'deadEnd' : 'scene',
    words: line === null ? words.silent : words.words(counted.line),
    ...place,
  };
};

const lineOf = ({ neighbour }: Scenario, line: string, n: number): NonNullable<SceneView['line']> => ({
  by: scenarioWords.labelled(neighbour.name),
  text: scenarioWords.quoted(line),
  words: words.line(n),
});

const tagsOf = ({ id, ending }: Scene, start: string, marks: readonly SceneMark[]): SceneTag[] => [
  ...(id === start ? [{ tone: 'plain', words: words.start } as const] : []),
  ...(ending === null ? [] : [{ tone: 'door', words: words.ending } as const]),
  ...marks.map((mark) => ({ tone: 'error', words: words.marks[mark] }) as const),
];

const answersOf = (
  { choices }: Scene,
  counts: readonly number[],
  numbers: ReadonlyMap<string, number>,
): SceneView['answers'] =>
  choices.map(({ id, text, note, to }, index) => {
    const number = numbers.get(to);
    return {
      id,
      text,
      words: words.answer(counts[index] ?? 0),
      note,
      to: number === undefined ? null : to,
      goTo: number === undefined ? words.nowhere(to) : words.goTo(number),
    };
  });

const endingOf = (ending: NonNullable<Scene['ending']>): SceneView['ending'] =>
  (['protected', 'keep', 'discuss'] as const)
    .filter((part) => ending[part] !== '')
    .map((part) => ({ term: scenarioWords.labelled(scenarioWords[part]), text: ending[part] }));
