import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { policies } from '#src/policies.ts';
import { pageTitle, twoBars } from '#src/i18n/ui.fr.ts';
import { formatDisplay, parseDisplay } from '#src/ui/display.ts';
import { navigationFor } from '#src/ui/navigation.ts';
import { buildHouses, HOUSE_WIDTH } from '#src/ui/street.ts';

describe.each(roles)('the navigation of %s', (role) => {
  it('leads only where this role may enter', () => {
    const closed = navigationFor(role).filter(({ href }) => {
      const allowed = policies[href]?.roles ?? [];
      return allowed !== 'public' && !allowed.includes(role);
    });
    expect(closed).toEqual([]);
  });

  it('has two to five places, each once', () => {
    const keys = navigationFor(role).map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(keys.length).toBeLessThanOrEqual(5);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the settings of reading', () => {
  it.each([
    ['dark.large.wide', { theme: 'dark', size: 'large', spacing: 'wide' }],
    ['light', { theme: 'light', size: 'normal', spacing: 'normal' }],
    [undefined, { theme: 'auto', size: 'normal', spacing: 'normal' }],
    ['"><script>.huge.', { theme: 'auto', size: 'normal', spacing: 'normal' }],
  ])('reads %s', (cookie, display) => {
    expect(parseDisplay(cookie)).toEqual(display);
  });

  it('reads back what it wrote', () => {
    const display = { theme: 'dark', size: 'larger', spacing: 'wide' } as const;
    expect(parseDisplay(formatDisplay(display))).toEqual(display);
  });
});

it('titles a page that shows an error as one', () => {
  expect(pageTitle(['Jalons', undefined], false)).toBe('Jalons – Essaim');
  expect(pageTitle(['Badge', 'Les mots'], false)).toBe('Badge – Les mots – Essaim');
  expect(pageTitle(['Jalons'], true)).toBe('Erreur\u00A0: Jalons – Essaim');
});

it('says declared and validated in one sentence (R2)', () => {
  expect(twoBars.sentence(31, 24, 70, 37)).toBe(
    '31\u00A0déclarés, 24\u00A0validés sur 70\u00A0; attendus à ce jour\u00A0: 37.',
  );
  expect(twoBars.sentence(1, 0, 70, null)).toBe('1\u00A0déclaré, 0\u00A0validé sur 70.');
});

describe('« Notre rue »', () => {
  const doors = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, state: 'closed' as const }));

  it('gives each month one house, side by side', () => {
    const houses = buildHouses(doors);
    expect(houses.map(({ month, x }) => [month, x])).toEqual(
      doors.map(({ month }, index) => [month, index * HOUSE_WIDTH + HOUSE_WIDTH / 2]),
    );
  });

  it('never puts the same façade next to itself', () => {
    const facades = buildHouses(doors).map(({ facade }) => facade);
    expect(facades.filter((facade, index) => facade === facades[index - 1])).toEqual([]);
  });

  it('keeps the house of a month whatever is shown beside it', () => {
    const [alone] = buildHouses([{ month: 9, state: 'lit' }]);
    expect(alone?.facade).toBe(buildHouses(doors)[8]?.facade);
  });
});
