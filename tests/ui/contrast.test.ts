import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

type Colours = ReadonlyMap<string, string>;

/** The colours declared after `selector {`, up to its closing brace. */
const coloursOf = (selector: string): Colours => {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No block ${selector} in tokens.css`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6}|#[0-9a-f]{3});/g)].map(([, name = '', hex = '']) => [
      name,
      hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex,
    ]),
  );
};

const light = coloursOf(':root');
const darkByChoice = coloursOf("[data-theme='dark']");
const darkByPhone = coloursOf(":root:not([data-theme='light'])");

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

const surfaces = ['chalk', 'paper', 'linen'] as const;
const tints = [
  'door-tint',
  'sun-tint',
  'brick-tint',
  'plum-tint',
  'ok-tint',
  'warn-tint',
  'error-tint',
  'info-tint',
];

/** [ink, ground]: what is read as text. */
const textPairs: readonly (readonly [string, string])[] = [
  ...[...surfaces, ...tints].map((ground) => ['ink', ground] as const),
  ...[...surfaces, 'sun-tint', 'door-tint', 'info-tint'].map((ground) => ['ink-2', ground] as const),
  ...surfaces.flatMap((ground) => ['door', 'door-strong', 'error'].map((ink) => [ink, ground] as const)),
  ...['plum', 'ok', 'warn', 'info'].flatMap((ink) => [
    [ink, 'paper'] as const,
    [ink, 'chalk'] as const,
    [ink, `${ink}-tint`] as const,
  ]),
  ['door', 'door-tint'],
  ['door-strong', 'door-tint'],
  ['door', 'sun-tint'],
  ['door-strong', 'sun-tint'],
  ['error', 'error-tint'],
  ['on-door', 'door'],
  ['on-door', 'door-strong'],
  ['on-error', 'error'],
  ['on-sun', 'sun'],
  ['chalk', 'ink'],
];

/** [line, ground]: borders, icons and marks that carry meaning. */
const linePairs: readonly (readonly [string, string])[] = [
  ...surfaces.map((ground) => ['border', ground] as const),
  ...surfaces.map((ground) => ['door', ground] as const),
  // The faces of « Qui êtes-vous ? »: a picture on a colour.
  ...['door', 'brick', 'plum', 'info'].map((ground) => ['paper', ground] as const),
  ['on-sun', 'sun'],
  ['error', 'chalk'],
  ['error', 'error-tint'],
  ['info', 'info-tint'],
  ['ok', 'ok-tint'],
  ['warn', 'warn-tint'],
  ['plum', 'plum-tint'],
  ['ink', 'sun'],
];

const ratio = (colours: Colours, [one, other]: readonly [string, string]): number => {
  const [first, second] = [colours.get(one), colours.get(other)];
  if (first === undefined || second === undefined) throw new Error(`Unknown token in ${one} on ${other}`);
  return contrast(first, second);
};

describe.each([
  ['light', light],
  ['dark', darkByChoice],
] as const)('the %s theme', (theme, colours) => {
  it.each(textPairs)('reads %s on %s at 4.5:1 or more', (one, other) => {
    expect(ratio(colours, [one, other])).toBeGreaterThanOrEqual(4.5);
  });

  // The focus ring is an ink line; its sun halo only helps, and ink on sun is dark on light in both themes.
  it.each(linePairs.filter(([one, other]) => theme === 'light' || `${one} ${other}` !== 'ink sun'))(
    'shows %s on %s at 3:1 or more',
    (one, other) => {
      expect(ratio(colours, [one, other])).toBeGreaterThanOrEqual(3);
    },
  );
});

it('is the same dark by the phone and by choice', () => {
  expect([...darkByChoice].length).toBeGreaterThan(30);
  expect(Object.fromEntries(darkByPhone)).toEqual(Object.fromEntries(darkByChoice));
});

it('names the same colours in light and dark', () => {
  expect([...darkByChoice.keys()].sort()).toEqual([...light.keys()].sort());
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
