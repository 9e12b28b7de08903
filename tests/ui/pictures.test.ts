import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doorway, moods, neighbours } from '#src/ui/pictures/doorways.ts';
import type { NeighbourPortrait } from '#src/ui/pictures/doorways.ts';
import { scenes } from '#src/ui/pictures/scenes.ts';

const css = readFileSync(new URL('../../src/ui/styles/drawings.css', import.meta.url), 'utf8');
const portraits = Object.keys(neighbours) as NeighbourPortrait[];
const doorways = portraits.flatMap((portrait) =>
  moods.map((mood) => [`door ${mood} of ${portrait}`, doorway(mood, portrait)] as const),
);
const pictures = [...Object.entries(scenes).map(([name, draw]) => [name, draw()] as const), ...doorways];

describe.each(pictures)('the picture %s', (_name, markup) => {
  it('weighs at most 6 kB', () => {
    expect(Buffer.byteLength(markup)).toBeLessThanOrEqual(6000);
  });

  it('takes every colour from the theme', () => {
    expect(markup).not.toMatch(/(fill|stroke)="(?!none)|style=|#[0-9a-f]{3,6}\b/);
  });

  it('uses only classes that exist', () => {
    const classes = new Set(
      [...markup.matchAll(/class="([^"]+)"/g)].flatMap(([, value = '']) => value.split(' ')),
    );
    expect([...classes].filter((name) => !css.includes(`.${name} `) && !css.includes(`.${name},`))).toEqual(
      [],
    );
  });

  it('closes what it opens', () => {
    const opened = [...markup.matchAll(/<([a-z]+)[^>]*[^/]>/g)].map(([, tag]) => tag);
    const closed = [...markup.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag);
    expect(opened.sort()).toEqual(closed.sort());
  });
});
