import { describe, expect, it } from 'vitest';
import { encode } from 'uqr';
import { drawQr } from '#src/ui/qr.ts';
import {
  filterTeam,
  givenModules,
  hasLeft,
  inNameOrder,
  isSlowToBegin,
  readFilter,
  waitingHelp,
} from '#src/features/team/team.rules.ts';
import type { AssignmentFact, HelpRequest } from '#src/features/team/team.rules.ts';
import { readQr } from '#tests/support/qr.ts';
import { BEFORE_THE_DOORS, isTrained, nobody, trainedTeam } from '#src/features/team/trained.rules.ts';

const TODAY = '2027-03-10';

const given = (id: string, moduleId: string, dueOn: string | null, recordedAt: number): AssignmentFact => ({
  id,
  personId: 'awa',
  moduleId,
  dueOn,
  recordedAt,
});

describe('what somebody has to read', () => {
  it.each<[string, AssignmentFact[], string[]]>([
    ['nothing, when nothing was given', [], []],
    ['what was given', [given('a', 'MSG-08', '2027-03-20', 1)], ['MSG-08 2027-03-20']],
    [
      'by the last day said, whatever the order of rows',
      [given('b', 'MSG-08', '2027-03-25', 2), given('a', 'MSG-08', '2027-03-20', 1)],
      ['MSG-08 2027-03-25'],
    ],
    ['not what was withdrawn', [given('a', 'MSG-08', '2027-03-20', 1), given('b', 'MSG-08', null, 2)], []],
    [
      'again what was given after it was withdrawn',
      [
        given('a', 'MSG-08', '2027-03-20', 1),
        given('b', 'MSG-08', null, 2),
        given('c', 'MSG-08', '2027-04-01', 3),
      ],
      ['MSG-08 2027-04-01'],
    ],
    [
      'the nearest day first',
      [given('a', 'MSG-09', '2027-03-22', 1), given('b', 'MSG-08', '2027-03-15', 2)],
      ['MSG-08 2027-03-15', 'MSG-09 2027-03-22'],
    ],
  ])('is %s', (_name, facts, expected) => {
    expect(givenModules(facts).map(({ moduleId, dueOn }) => `${moduleId} ${dueOn}`)).toEqual(expected);
  });
});

describe('who waits', () => {
  const asked = (id: string, receivedAt: number, settledAt: number | null = null): HelpRequest => ({
    id,
    personId: 'awa',
    moduleId: null,
    receivedAt,
    settledAt,
  });

  it('is who asked and was not answered, oldest first', () => {
    const requests = [asked('b', 3), asked('a', 2), asked('c', 1, 4)];
    expect(waitingHelp(requests).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['2027-03-03', false, true],
    ['2027-03-04', false, false],
    ['2027-01-01', true, false],
  ])('came on %s, begun %s: slow to begin %s', (startsOn, begun, slow) => {
    expect(isSlowToBegin({ startsOn, begun }, TODAY)).toBe(slow);
  });

  it('is shown by a filter, and an unknown word filters nothing', () => {
    const lines = [
      { name: 'a', begun: true, help: [] },
      { name: 'b', begun: false, help: [] },
      { name: 'c', begun: true, help: ['x'] },
    ];
    const shown = (asked: string | null): string =>
      filterTeam(lines, readFilter(asked))
        .map(({ name }) => name)
        .join('');
    expect([shown(null), shown('tous'), shown('aide'), shown('pas-commence'), shown('rang')]).toEqual([
      'abc',
      'abc',
      'c',
      'b',
      'abc',
    ]);
  });
});

describe('the team', () => {
  it.each([
    [null, false],
    ['2027-03-09', true],
    ['2027-03-10', false],
    ['2027-03-11', false],
  ])('holds somebody whose last day is %s: left %s', (endsOn, left) => {
    expect(hasLeft({ endsOn }, TODAY)).toBe(left);
  });

  it('is in the order of its names and no other', () => {
    const names = ['Zoé', 'élise', 'Awa', 'Émile'].map((name) => ({ name }));
    expect(inNameOrder(names).map(({ name }) => name)).toEqual(['Awa', 'élise', 'Émile', 'Zoé']);
  });
});

describe('J05.3: every messenger active that day finished MSG-01 to MSG-07', () => {
  const all = new Set(BEFORE_THE_DOORS);
  const but = (missing: string) => new Set(BEFORE_THE_DOORS.filter((id) => id !== missing));

  it('asks for seven modules', () => {
    expect(BEFORE_THE_DOORS).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `MSG-0${String(n)}`));
  });

  it.each<[string, string[], [string, ReadonlySet<string>][], boolean]>([
    ['nobody in the team', [], [], false],
    ['nobody in the team, though somebody finished and left', [], [['rosa', all]], false],
    [
      'all finished',
      ['awa', 'yanis'],
      [
        ['awa', all],
        ['yanis', all],
      ],
      true,
    ],
    [
      'one still reads',
      ['awa', 'yanis'],
      [
        ['awa', all],
        ['yanis', but('MSG-07')],
      ],
      false,
    ],
    ['one has not begun', ['awa', 'yanis'], [['awa', all]], false],
    ['seven other modules', ['awa'], [['awa', new Set([...but('MSG-01'), 'MSG-08'])]], false],
    ['more than the seven', ['awa'], [['awa', new Set([...all, 'MSG-08'])]], true],
  ])('%s', (_name, active, finished, expected) => {
    expect(isTrained(trainedTeam(active, new Map(finished)))).toBe(expected);
  });

  it('says who finished and who still reads', () => {
    const finished = new Map([['awa', all]]);
    expect(trainedTeam(['awa', 'yanis'], finished)).toEqual({ trained: ['awa'], waiting: ['yanis'] });
    expect(isTrained(nobody)).toBe(false);
  });
});

describe('the drawing of a QR code', () => {
  /** The squares that a path fills, read back from its strokes. */
  const squaresOf = (path: string, size: number): boolean[][] => {
    const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let at = 0; at < Number(width); at += 1) {
        const row = squares[Number(y)];
        if (row !== undefined) row[Number(x) + at] = true;
      }
    return squares;
  };

  it('is the matrix of the library, with the border a reader needs', () => {
    const text = 'https://essaim.exemple.test/e/AbCdEfGhIjKlMnOpQrStUvWxYz0';
    const { size, path } = drawQr(text);
    expect(squaresOf(path, size)).toEqual(encode(text, { ecc: 'M', boostEcc: false, border: 4 }).data);
    expect(readQr(encode(text, { ecc: 'M', boostEcc: false, border: 0 }).data)).toBe(text);
    // 33 squares and two borders of 4: at 30 mm a square is 0.73 mm wide.
    expect(size).toBe(41);
  });
});
