/**
 * What makes a scenario playable and readable (ux 3.6): every scene can be reached, none is a trap, every ending
 * teaches, and each text can be read on a doorstep.
 */
import { contentWords } from '#src/i18n/curriculum.fr.ts';
import { countWords, sentencesOf } from './text.rules.ts';

const words = contentWords.scenario;

export const limits = {
  scenes: { least: 8, most: 20 },
  endings: 2,
  choices: { least: 2, most: 3 },
  lineWords: 25,
  choiceWords: 14,
  sentenceWords: 15,
} as const;

type DraftChoice = { readonly id: string; readonly text: string; readonly to: string; readonly note: string };
type Maybe = string | undefined;

export type DraftScene = {
  readonly id: string;
  readonly narration?: Maybe;
  readonly line?: Maybe;
  readonly choices: readonly DraftChoice[];
  readonly ending: boolean;
  readonly protected?: Maybe;
  readonly keep?: Maybe;
  readonly discuss?: Maybe;
};

/** A scenario as its file says it, before it is known to hold together. */
export type DraftScenario = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly start: string;
  readonly scenes: readonly DraftScene[];
};

/** Something to mend: where in the file, and a French sentence that names the scene. */
export type ScenarioFault = { readonly path: readonly (string | number)[]; readonly sentence: string };

/** Every fault of a scenario. Where its parts do not hold together yet, its paths are not judged. */
export const scenarioFaults = (scenario: DraftScenario): ScenarioFault[] => {
  const shape = [
    ...sizeFaults(scenario),
    ...idFaults(scenario),
    ...scenario.scenes.flatMap((scene, index) => sceneFaults(scene, index)),
    ...linkFaults(scenario),
  ];
  return [...shape, ...(shape.length > 0 ? [] : pathFaults(scenario)), ...wordFaults(scenario)];
};

const at = (index: number, ...rest: (string | number)[]): (string | number)[] => ['scenes', index, ...rest];

const sizeFaults = ({ scenes }: DraftScenario): ScenarioFault[] => {
  const { least, most } = limits.scenes;
  const endings = scenes.filter(({ ending }) => ending).length;
  return [
    ...(scenes.length < least || scenes.length > most
      ? [{ path: ['scenes'], sentence: words.sceneCount(scenes.length, least, most) }]
      : []),
    ...(endings < limits.endings ? [{ path: ['scenes'], sentence: words.fewEndings(endings) }] : []),
  ];
};

const idFaults = ({ id, scenes }: DraftScenario): ScenarioFault[] => {
  const start = id.toLowerCase();
  return scenes.flatMap((scene, index) => [
    ...(scene.id.startsWith(`${start}-`)
      ? []
      : [{ path: at(index, 'id'), sentence: contentWords.prefix(start) }]),
    ...(scenes.findIndex((each) => each.id === scene.id) < index
      ? [{ path: at(index, 'id'), sentence: words.sameScene(scene.id) }]
      : []),
    ...scene.choices.flatMap((choice, k) =>
      scene.choices.findIndex((each) => each.id === choice.id) < k
        ? [{ path: at(index, 'choices', k, 'id'), sentence: words.sameChoice(scene.id, choice.id) }]
        : [],
    ),
  ]);
};

const ENDING_TEXTS = ['protected', 'keep', 'discuss'] as const;

const sceneFaults = (scene: DraftScene, index: number): ScenarioFault[] => {
  const { id, choices, ending } = scene;
  const { least, most } = limits.choices;
  const faults: ScenarioFault[] = ENDING_TEXTS.flatMap((field) => {
    if (ending === (scene[field] !== undefined)) return [];
    const sentence = ending ? words.endingLacks[field](id) : words.onlyEndings(id, field);
    return [{ path: at(index, field), sentence }];
  });
  const fault = (field: string, sentence: string): void =>
    void faults.push({ path: at(index, field), sentence });
  if (scene.line === undefined && scene.narration === undefined) fault('line', words.silent(id));
  if (ending && choices.length > 0) fault('choices', words.endingGoesOn(id));
  if (!ending && choices.length === 0) fault('choices', words.deadEnd(id));
  else if (!ending && (choices.length < least || choices.length > most))
    fault('choices', words.choiceCount(id, choices.length));
  return faults;
};

const linkFaults = ({ start, scenes }: DraftScenario): ScenarioFault[] => {
  const ids = new Set(scenes.map(({ id }) => id));
  const lost = scenes.flatMap(({ id, choices }, index) =>
    choices.flatMap(({ to }, k) =>
      ids.has(to) ? [] : [{ path: at(index, 'choices', k, 'to'), sentence: words.nowhere(id, to) }],
    ),
  );
  return [...(ids.has(start) ? [] : [{ path: ['start'], sentence: words.noStart(start) }]), ...lost];
};

/** Every scene one can come to from some of them, themselves included. */
const reachedFrom = (
  origins: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const reached = new Set(origins);
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
};

type Graph = {
  readonly start: string;
  readonly scenes: readonly {
    readonly id: string;
    readonly choices: readonly { readonly to: string }[];
    readonly ending: unknown;
  }[];
};

/** The scenes that a path reaches, and those from which an ending stays within reach. */
export const scenarioPaths = ({
  start,
  scenes,
}: Graph): { readonly reached: ReadonlySet<string>; readonly saved: ReadonlySet<string> } => {
  const forward = new Map(scenes.map(({ id, choices }) => [id, choices.map(({ to }) => to)]));
  const backward = new Map(
    scenes.map(({ id }) => [
      id,
      scenes.filter(({ choices }) => choices.some(({ to }) => to === id)).map((scene) => scene.id),
    ]),
  );
  const ends = scenes.filter(({ ending }) => Boolean(ending)).map(({ id }) => id);
  return { reached: reachedFrom([start], forward), saved: reachedFrom(ends, backward) };
};

/** A loop is allowed as long as an ending stays within reach. */
const pathFaults = (scenario: DraftScenario): ScenarioFault[] => {
  const { reached, saved } = scenarioPaths(scenario);
  return scenario.scenes.flatMap(({ id }, index) => [
    ...(reached.has(id) ? [] : [{ path: at(index), sentence: words.unreachable(id) }]),
    ...(saved.has(id) ? [] : [{ path: at(index, 'choices'), sentence: words.endless(id) }]),
  ]);
};

const SCENE_TEXTS = ['narration', 'line', ...ENDING_TEXTS] as const;

const wordFaults = ({ title, summary, theme, scenes }: DraftScenario): ScenarioFault[] => [
  ...Object.entries({ title, summary, theme }).flatMap(([field, text]) => longSentences(text, [field], null)),
  ...scenes.flatMap(({ id, choices, ...scene }, index) => [
    ...SCENE_TEXTS.flatMap((field) => longSentences(scene[field] ?? '', at(index, field), id)),
    ...tooLong(scene.line ?? '', limits.lineWords, at(index, 'line'), (n) => words.longLine(id, n)),
    ...choices.flatMap(({ text, note }, k) => [
      ...tooLong(text, limits.choiceWords, at(index, 'choices', k, 'text'), (n) => words.longChoice(id, n)),
      ...longSentences(note, at(index, 'choices', k, 'note'), id),
    ]),
  ]),
];

const tooLong = (
  text: string,
  most: number,
  path: (string | number)[],
  sentence: (n: number) => string,
): ScenarioFault[] => {
  const n = countWords(text);
  return n > most ? [{ path, sentence: sentence(n) }] : [];
};

const longSentences = (text: string, path: (string | number)[], scene: string | null): ScenarioFault[] =>
  sentencesOf(text).flatMap((sentence) =>
    tooLong(sentence, limits.sentenceWords, path, (n) => words.longSentence(scene, n)),
  );
