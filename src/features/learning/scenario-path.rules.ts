/**
 * The path one took through a scenario lives in the address of its page and nowhere else: the ids of the answers
 * given, joined by dots. It begins at the first scene, or at the scene that it names first.
 */
import type { Choice, Scenario, Scene } from '#src/features/curriculum/scenario.types.ts';

/** A scene one went through and the answer one gave there. */
export type Step = { readonly scene: Scene; readonly choice: Choice };

/** Longer than any story told without going round; beyond, an address is somebody's game. */
const MOST_STEPS = 60;

type Story = Pick<Scenario, 'start' | 'scenes'>;

const sceneIn = ({ scenes }: Story, id: string | undefined): Scene | undefined =>
  scenes.find((scene) => scene.id === id);

/** The steps that lead to a scene, as an address tells them; none when it tells none or they lead elsewhere. */
export const stepsTo = (story: Story, sceneId: string, path: string | null): readonly Step[] => {
  if (path === null || path === '') return [];
  const [first, ...others] = path.split('.');
  const origin = sceneIn(story, first);
  const answers = origin === undefined ? [first, ...others] : others;
  let scene = origin ?? sceneIn(story, story.start);
  const steps: Step[] = [];
  for (const id of answers) {
    const choice = scene?.choices.find((each) => each.id === id);
    if (scene === undefined || choice === undefined || steps.length === MOST_STEPS) return [];
    steps.push({ scene, choice });
    scene = sceneIn(story, choice.to);
  }
  return scene?.id === sceneId ? steps : [];
};

/** The same steps as an address tells them; null for none. */
export const pathOf = ({ start }: Pick<Story, 'start'>, steps: readonly Step[]): string | null => {
  const origin = steps[0]?.scene.id;
  if (origin === undefined) return null;
  return [...(origin === start ? [] : [origin]), ...steps.map(({ choice }) => choice.id)].join('.');
};

/** Every answer that leads to a scene, with the address's words for having just given it. */
export const arrivalsAt = (
  story: Story,
  sceneId: string,
): { readonly by: string; readonly choice: Choice }[] =>
  story.scenes.flatMap((scene) =>
    scene.choices
      .filter(({ to }) => to === sceneId)
      .map((choice) => ({ by: pathOf(story, [{ scene, choice }]) ?? '', choice })),
  );

/** The scenes in the order in which a reader may meet them, for paper: each once, the nearest first. */
export const inReadingOrder = (story: Story): readonly Scene[] => {
  const met = new Set([story.start]);
  for (const id of met) for (const { to } of sceneIn(story, id)?.choices ?? []) met.add(to);
  const scenes = [...met].flatMap((id) => sceneIn(story, id) ?? []);
  return [
    ...scenes.filter(({ ending }) => ending === null),
    ...scenes.filter(({ ending }) => ending !== null),
  ];
};
