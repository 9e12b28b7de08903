import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import { scenarioFaults } from './scenario.rules.ts';
import type { ScenarioFault } from './scenario.rules.ts';
import { scenarioDraft, scenarioFile } from './scenario.schema.ts';
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
  return { value: assemble(file.path, data), problems: [] };
};

/** What an author sees of a scenario whose scenes may not hold together yet. */
export type ScenarioDraft = { readonly scenario: Scenario; readonly faults: readonly ScenarioFault[] };

/** A scenario as its file says it, with what is to be mended in it; null when the file itself does not read. */
export const readScenarioDraft = (file: ContentFile): ScenarioDraft | null => {
  const { data } = parseYaml(scenarioDraft, file.text, file.path);
  return data && { scenario: assemble(file.path, data).scenario, faults: scenarioFaults(data) };
};

const assemble = (path: string, data: ScenarioFile): ReadScenario => {
  const units = data.scenes.map(sceneText);
  const scenes = data.scenes.map((scene, index) => sceneOf(scene, units[index]?.version ?? ''));
  const minutes = readingMinutes(scenes.reduce((sum, scene) => sum + wordsOf(scene), 0));
  return { path, scenario: { ...data, scenes, minutes, version: scenarioVersion(data, units) }, units };
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

/** The rules hold the three texts and `ending` together; a draft may lack some of them. */
const endingOf = ({ ending, protected: kept = '', keep = '', discuss = '' }: SceneInFile): Ending | null =>
  ending ? { protected: kept, keep, discuss } : null;

const wordsOf = ({ narration, line, choices, ending }: Scene): number =>
  countWords(
    [
      narration,
      line,
      ...choices.flatMap(({ text, note }) => [text, note]),
      ...(ending === null ? [] : Object.values(ending)),
    ].join('\n'),
  );
