import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import { scenarioFile } from './scenario.schema.ts';
import type { ScenarioFile } from './scenario.schema.ts';
import type { Ending, Scenario, Scene } from './scenario.types.ts';
import { countWords, readingMinutes } from './text.rules.ts';
import { scenarioVersion, sceneText } from './unit-text.ts';
import type { UnitText } from './unit-text.ts';

export type ReadScenario = {
  readonly path: string;
  readonly scenario: Scenario;
  readonly units: readonly UnitText[];
};

/** A scenario from its file: the scenario, or every problem. */
export const readScenario = (
  file: ContentFile,
): { value: ReadScenario | null; problems: readonly ContentProblem[] } => {
  const { data, problems } = parseYaml(scenarioFile, file.text, file.path);
  if (data === null) return { value: null, problems };
  const units = data.scenes.map(sceneText);
  const scenes = data.scenes.map((scene, index) => sceneOf(scene, units[index]?.version ?? ''));
  const minutes = readingMinutes(scenes.reduce((sum, scene) => sum + wordsOf(scene), 0));
  const scenario: Scenario = { ...data, scenes, minutes, version: scenarioVersion(data, units) };
  return { value: { path: file.path, scenario, units }, problems: [] };
};

type SceneInFile = ScenarioFile['scenes'][number];

const sceneOf = (scene: SceneInFile, version: string): Scene => ({
  id: scene.id,
  door: scene.door,
  narration: scene.narration ?? null,
  line: scene.line ?? null,
  choices: scene.choices,
  ending: endingOf(scene),
  version,
});

/** The rules hold the three texts and `ending` together. */
const endingOf = ({ protected: kept, keep, discuss }: SceneInFile): Ending | null =>
  kept === undefined || keep === undefined || discuss === undefined
    ? null
    : { protected: kept, keep, discuss };

const wordsOf = ({ narration, line, choices, ending }: Scene): number =>
  countWords(
    [
      narration,
      line,
      ...choices.flatMap(({ text, note }) => [text, note]),
      ...(ending === null ? [] : Object.values(ending)),
    ].join('\n'),
  );
