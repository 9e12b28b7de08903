import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioFaults } from '#src/features/curriculum/scenario.rules.ts';
import type { DraftScenario } from '#src/features/curriculum/scenario.rules.ts';
import { marksOf, pathLengths, sceneWords } from '#src/features/authoring/scenario-figures.rules.ts';
import { box, layOut } from '#src/features/authoring/scenario-map.rules.ts';
import type { MapLayout } from '#src/features/authoring/scenario-map.rules.ts';
import { aScenario, aScene, anyGraph, asScenes, someScenes } from '#tests/builders/scenario.ts';

const story = ({ start, scenes }: DraftScenario) => ({ start, scenes: asScenes(scenes) });

/** What an author may have typed so far: dead ends, answers that lead nowhere, no first scene. */
const anyDraft = fc
  .array(fc.array(fc.nat(24), { maxLength: 3 }), { minLength: 1, maxLength: 20 })
  .map((answers) =>
    aScenario(
      answers.map((to, i) =>
        aScene(
          `s${String(i)}`,
          to.map((each) => `s${String(each)}`),
          { ending: to.length === 0 && i % 2 === 0 },
        ),
      ),
      { start: answers.length % 5 === 0 ? 'sit-01-rien' : 'sit-01-s0' },
    ),
  );
const anyStory = fc.oneof(anyGraph, anyDraft);

type Point = readonly [x: number, y: number];

const along = (t: number, [a, b, c, d]: readonly [number, number, number, number]): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;

/** Points of a line, close to each other, from its one end to the other. */
const pointsOf = (path: string): Point[] => {
  const points: Point[] = [];
  let at: Point = [0, 0];
  const go = (to: Point, [c, d]: readonly [Point, Point] = [at, to]): void => {
    for (let step = 0; step <= 20; step += 1) {
      const t = step / 20;
      points.push([along(t, [at[0], c[0], d[0], to[0]]), along(t, [at[1], c[1], d[1], to[1]])]);
    }
    at = to;
  };
  for (const [, sign = '', rest = ''] of path.matchAll(/([MCHVv])([^MCHVv]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = rest.trim().split(/\s+/).map(Number);
    if (sign === 'M') at = [a, b];
    else if (sign === 'C')
      go(
        [e, f],
        [
          [a, b],
          [c, d],
        ],
      );
    else if (sign === 'H') go([a, at[1]]);
    else go([at[0], sign === 'v' ? at[1] + a : a]);
  }
  return points;
};

const inside = ({ places }: MapLayout, [x, y]: Point): boolean =>
  places.some(
    (place) =>
      x > place.x + 1 && x < place.x + box.width - 1 && y > place.y + 1 && y < place.y + box.height - 1,
  );

describe('the map of any scenario, or of what is typed of it so far', () => {
  it('has one place for each scene, none over another, all on the map', () => {
    fc.assert(
      fc.property(anyStory, (scenario) => {
        const map = layOut(story(scenario));
        expect(map.places.map(({ id }) => id).sort()).toEqual(scenario.scenes.map(({ id }) => id).sort());
        map.places.forEach((a, i) => {
          expect(a.x >= 0 && a.x + box.width <= map.width).toBe(true);
          expect(a.y >= 0 && a.y + box.height <= map.height).toBe(true);
          for (const b of map.places.slice(i + 1))
            expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
        });
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyStory, (scenario) => {
        expect(layOut(story(structuredClone(scenario)))).toEqual(layOut(story(scenario)));
      }),
    );
  });

  it('has a line for each answer that leads to a scene, on the map and under no box', () => {
    fc.assert(
      fc.property(anyStory, (scenario) => {
        const map = layOut(story(scenario));
        const ids = scenario.scenes.map(({ id }) => id);
        const answers = scenario.scenes.flatMap(({ id, choices }) =>
          choices.filter(({ to }) => ids.includes(to)).map(({ to }) => `${id} ${to}`),
        );
        expect(map.lines.map(({ from, to }) => `${from} ${to}`)).toEqual(answers);
        const outside = ([x, y]: Point): boolean => x < 0 || x > map.width || y < 0 || y > map.height;
        const points = map.lines.flatMap(({ path }) => pointsOf(path).slice(1, -1));
        expect(points.filter((point) => inside(map, point) || outside(point))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has each line go from a side of its scene to a side of the next', () => {
    fc.assert(
      fc.property(anyStory, (scenario) => {
        const { places, lines } = layOut(story(scenario));
        const touches = (id: string, [x, y]: Point = [-1, -1]): boolean =>
          places.some(
            (place) =>
              place.id === id &&
              x > place.x &&
              x < place.x + box.width &&
              (y === place.y || y === place.y + box.height),
          );
        const loose = lines.filter(({ from, to, path }) => {
          const points = pointsOf(path);
          return !touches(from, points[0]) || !touches(to, points.at(-1));
        });
        expect(loose).toEqual([]);
      }),
    );
  });

  it('puts each scene one row under the nearest that leads to it', () => {
    fc.assert(
      fc.property(anyGraph, (scenario) => {
        const { places } = layOut(story(scenario));
        const yOf = (id: string): number => places.find((place) => place.id === id)?.y ?? -1;
        const top = Math.min(...places.map(({ y }) => y));
        const row = layOut(story(aScenario())).places.map(({ y }) => y);
        const step = Math.min(...row.filter((y) => y > Math.min(...row))) - Math.min(...row);
        const { reached } = reach(scenario);
        for (const id of reached) {
          const above = scenario.scenes.filter(
            (scene) => reached.has(scene.id) && scene.choices.some(({ to }) => to === id),
          );
          const nearest = Math.min(...above.map((scene) => yOf(scene.id)));
          expect(yOf(id)).toBe(id === scenario.start ? top : nearest + step);
        }
      }),
    );
  });
});

/** Which scenes a path reaches, by walking: nothing in common with the code under test. */
const reach = ({ start, scenes }: DraftScenario): { reached: Set<string> } => {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    scenes.find((scene) => scene.id === id)?.choices.forEach(({ to }) => visit(to));
  };
  visit(start);
  return { reached };
};

describe('what stands in the way', () => {
  it('is what the rules of content refuse', () => {
    fc.assert(
      fc.property(anyGraph, (scenario) => {
        const marks = marksOf(story(scenario));
        const refused = scenarioFaults(scenario).map(({ path: [, index], sentence }) => {
          const { id } = scenario.scenes[Number(index)] ?? { id: '' };
          return `${id} ${/aucun chemin/.test(sentence) ? 'unreachable' : 'endless'}`;
        });
        const marked = [...marks].flatMap(([id, found]) => found.map((mark) => `${id} ${mark}`));
        expect(marked.sort()).toEqual(refused.sort());
      }),
    );
  });

  it('is a dead end, and a line, an answer or a sentence that is too long', () => {
    const said = (n: number): string => Array<string>(n).fill('Mot').join(' ');
    const [a = aScene('a'), b = aScene('b'), c = aScene('c'), d = aScene('d'), ...rest] = someScenes();
    const [answer = { id: 'a', text: '', to: '', note: '' }] = d.choices;
    const scenes = [
      a,
      { ...b, choices: [] },
      { ...c, line: `${said(13)}. ${said(13)}.` },
      { ...d, choices: [{ ...answer, text: said(15) }, answer] },
      ...rest.map((scene) => (scene.id === 'sit-01-e' ? { ...scene, narration: `${said(16)}.` } : scene)),
    ];
    const found = [...marksOf(story(aScenario(scenes)))].filter(([, marks]) => marks.length > 0);
    expect(found).toEqual([
      ['sit-01-b', ['deadEnd']],
      ['sit-01-c', ['long']],
      ['sit-01-d', ['long']],
      ['sit-01-e', ['long']],
    ]);
  });

  it('counts words as the rules do', () => {
    const [scene] = asScenes([aScene('a', ['b', 'c'], { line: 'Bonsoir ! Là, je n’ai pas le temps.' })]);
    expect(scene && sceneWords(scene)).toEqual({ line: 7, sentence: 6, choices: [1, 1] });
  });
});

describe('the paths', () => {
  it('are counted in answers, the longest without passing twice through a scene', () => {
    expect(pathLengths(story(aScenario()))).toEqual({ shortest: 2, longest: 6 });
  });

  it('are none where no ending is in reach', () => {
    const scenes = [aScene('a', ['b', 'a']), aScene('b', ['a', 'b']), aScene('fin')];
    expect(pathLengths(story(aScenario(scenes)))).toEqual({ shortest: null, longest: null });
  });
});
