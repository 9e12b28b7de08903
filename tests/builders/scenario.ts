import fc from 'fast-check';
import { stringify } from 'yaml';
import type { DraftScenario, DraftScene } from '#src/features/curriculum/scenario.rules.ts';
import type { Scene } from '#src/features/curriculum/scenario.types.ts';

/** A scene that holds together, whose answers lead to `to`: none makes it an ending. */
export const aScene = (
  id: string,
  to: readonly string[] = [],
  more: Partial<DraftScene> = {},
): DraftScene => ({
  id: `sit-01-${id}`,
  line: 'Bonsoir.',
  choices: to.map((each, index) => ({
    id: 'abc'[index] ?? 'd',
    text: '« Bonsoir. »',
    to: `sit-01-${each}`,
    note: 'Elle sourit.',
  })),
  ending: to.length === 0,
  ...(to.length === 0
    ? { protected: 'Sa soirée.', keep: 'On peut revenir.', discuss: 'Et chez nous ?' }
    : {}),
  ...more,
});

/** Eight scenes, two endings, a loop between `c` and `d`. */
export const someScenes = (): DraftScene[] => [
  aScene('a', ['b', 'c']),
  aScene('b', ['d', 'end1']),
  aScene('c', ['d', 'e']),
  aScene('d', ['c', 'e', 'end1']),
  aScene('e', ['f', 'end1']),
  aScene('f', ['end1', 'end2']),
  aScene('end1'),
  aScene('end2'),
];

export const aScenario = (
  scenes: readonly DraftScene[] = someScenes(),
  more: Partial<DraftScenario> = {},
): DraftScenario => ({
  id: 'SIT-01',
  title: 'Une porte',
  summary: 'Une rue, le soir.',
  theme: 'Accueillir un refus.',
  start: 'sit-01-a',
  scenes,
  ...more,
});

/** The same as a file of content/. */
export const scenarioYaml = ({ scenes, ...head }: DraftScenario = aScenario()): string =>
  stringify(
    {
      ...head,
      slug: 'une-porte',
      order: 1,
      status: 'proposition',
      updated: '2026-11-26',
      toConfirm: [7],
      sources: [{ title: 'Fiche du programme', url: 'fiche du programme', supports: 'le porte-à-porte' }],
      neighbour: { name: 'Mme Nowak', portrait: 'mother' },
      scenes: scenes.map((scene) => ({ door: 'ajar', ...scene })),
    },
    { aliasDuplicateObjects: false, lineWidth: 0 },
  );

/** Eight to twenty scenes, the last ones endings, with answers that lead anywhere. */
export const anyGraph = fc
  .record({ n: fc.integer({ min: 8, max: 20 }), endings: fc.integer({ min: 2, max: 4 }) })
  .chain(({ n, endings }) =>
    fc
      .tuple(
        ...Array.from({ length: n - endings }, () => fc.array(fc.nat(n - 1), { minLength: 2, maxLength: 3 })),
      )
      .map((targets) =>
        aScenario(
          Array.from({ length: n }, (_, i) =>
            aScene(
              `s${String(i)}`,
              targets[i]?.map((to) => `s${String(to)}`),
            ),
          ),
          { start: 'sit-01-s0' },
        ),
      ),
  );

/** The same once it is read. */
export const asScenes = (scenes: readonly DraftScene[]): Scene[] =>
  scenes.map((scene) => ({
    ...scene,
    door: 'ajar',
    narration: scene.narration ?? null,
    line: scene.line ?? null,
    ending: scene.ending
      ? { protected: scene.protected ?? '', keep: scene.keep ?? '', discuss: scene.discuss ?? '' }
      : null,
    version: '',
  }));
