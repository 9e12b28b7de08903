import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, pathOf, stepsTo } from '#src/features/learning/scenario-path.rules.ts';
import type { Step } from '#src/features/learning/scenario-path.rules.ts';
import { asScenes, someScenes } from '#tests/builders/scenario.ts';

const scenes = asScenes(someScenes());
const story = { start: 'sit-01-a', scenes };
const idsOf = (steps: readonly Step[]): string[] => steps.map(({ scene }) => scene.id);

describe('the path in an address', () => {
  it('is read from the first scene on', () => {
    expect(idsOf(stepsTo(story, 'sit-01-e', 'b.b'))).toEqual(['sit-01-a', 'sit-01-c']);
  });

  it('may begin at any scene, for whoever opened a link in the middle', () => {
    expect(idsOf(stepsTo(story, 'sit-01-f', 'sit-01-c.b.a'))).toEqual(['sit-01-c', 'sit-01-e']);
  });

  it.each([
    ['nothing', null],
    ['an empty path', ''],
    ['a path to another scene', 'a'],
    ['an answer that does not exist', 'b.z'],
    ['an answer after the end', 'a.b.a'],
    ['dots', '...'],
    ['a scene alone', 'sit-01-c'],
    ['endless rounds', `b.a${'.a.a'.repeat(40)}.b`],
  ])('falls back to the scene alone for %s', (_name, path) => {
    expect(stepsTo(story, 'sit-01-e', path)).toEqual([]);
  });

  it('may go round a few times', () => {
    expect(stepsTo(story, 'sit-01-e', `b.a${'.a.a'.repeat(5)}.b`)).toHaveLength(13);
  });

  it('is the same read, written and read again, whatever one answers from wherever one begins', () => {
    const walk = fc.tuple(fc.nat(scenes.length - 1), fc.array(fc.nat(2), { maxLength: 30 }));
    fc.assert(
      fc.property(walk, ([from, answers]) => {
        let scene = scenes[from];
        const steps: Step[] = [];
        for (const answer of answers) {
          const choice = scene?.choices[answer % Math.max(1, scene.choices.length)];
          if (scene === undefined || choice === undefined) break;
          steps.push({ scene, choice });
          scene = scenes.find(({ id }) => id === choice.to);
        }
        expect(stepsTo(story, scene?.id ?? '', pathOf(story, steps))).toEqual(steps);
      }),
    );
  });

  it('leads where it says or nowhere, whatever somebody types', () => {
    const typed = fc.array(fc.constantFrom('a', 'b', 'c', 'sit-01-c', '', 'é'), { maxLength: 8 });
    fc.assert(
      fc.property(typed, fc.constantFrom(...scenes), (parts, scene) => {
        const last = stepsTo(story, scene.id, parts.join('.')).at(-1);
        expect(last === undefined || last.choice.to === scene.id).toBe(true);
      }),
    );
  });
});

describe('on paper', () => {
  it('the nearest scenes come first, and endings last', () => {
    expect(inReadingOrder({ ...story, scenes: [...scenes].reverse() }).map(({ id }) => id)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'end1', 'end2'].map((id) => `sit-01-${id}`),
    );
  });
});
