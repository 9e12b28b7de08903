import { describe, expect, it } from 'vitest';
import { can } from '#src/features/hill/hill.access.ts';
import { hasFallen, movesOf, pointMonths, pointOf, readMonth } from '#src/features/hill/hill.rules.ts';
import type { HillFact } from '#src/features/hill/hill.types.ts';
import { columnX, hillDots, slopeY } from '#src/ui/hill.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

const streams = ['quartier', 'equipe'].map((id) => ({ id, title: id, done: id }));

/** `jan 3`: where « quartier » stood in January; later in the list, said later. */
const told = (...said: readonly (readonly [month: string, position: number, id?: string])[]): HillFact[] =>
  said.map(([month, position, workstreamId = 'quartier'], index) => ({
    ...{ id: `f${String(index)}`, workstreamId, position, sentence: null, recordedAt: index },
    month: `2027-${month}-01`,
  }));

const dotOf = (facts: readonly HillFact[], month: string) => {
  const dot = pointOf(streams, facts, `2027-${month}-01`).dots[0];
  return [dot?.before, dot?.now, dot?.stillFor];
};

describe('a point of the month', () => {
  it('is the last one said of its month, beside the point made before', () => {
    const facts = told(['01', 1], ['03', 4], ['03', 2], ['04', 5]);
    expect(pointMonths(facts)).toEqual(['2027-01-01', '2027-03-01', '2027-04-01']);
    expect(dotOf(facts, '03')).toEqual([1, 2, null]);
    expect(pointOf(streams, facts, '2027-03-01').previous).toBe('2027-01-01');
  });

  it.each([
    ['one month is not long', told(['01', 2], ['02', 2]), '02', null],
    ['two months are', told(['01', 2], ['02', 2], ['03', 2]), '03', 2],
    ['a month without a point counts', told(['01', 2], ['03', 2]), '03', 2],
    ['it moved meanwhile', told(['01', 2], ['02', 3], ['03', 2]), '03', null],
    ['it is counted from where it last moved', told(['01', 1], ['02', 2], ['03', 2], ['05', 2]), '05', 3],
    ['what is done stands still', told(['01', 5], ['02', 5], ['03', 5]), '03', null],
    ['a month without a point says nothing', told(['01', 2], ['02', 2]), '04', null],
  ] as const)('stands still: %s', (_why, facts, month, expected) => {
    expect(dotOf(facts, month)[2]).toBe(expected);
  });

  it('counts what went forward, back and nowhere, and never a mean', () => {
    const facts = told(['01', 2], ['01', 4, 'equipe'], ['02', 3], ['02', 3, 'equipe']);
    expect(movesOf(pointOf(streams, facts, '2027-02-01'))).toEqual({ forward: 1, back: 1, still: 0 });
    expect(movesOf(pointOf(streams, facts, '2027-01-01'))).toEqual({ forward: 0, back: 0, still: 0 });
  });

  it.each([
    ['one workstream went back', told(['01', 3], ['02', 2]), '2027-02-20', true],
    ['still news in the month after', told(['01', 3], ['02', 2]), '2027-03-31', true],
    ['no news two months later', told(['01', 3], ['02', 2]), '2027-04-01', false],
    [
      'one goes up, one goes back',
      told(['01', 3], ['01', 3, 'equipe'], ['02', 5], ['02', 2, 'equipe']),
      '2027-02-20',
      true,
    ],
    ['only the last two points count', told(['01', 3], ['02', 2], ['03', 2]), '2027-03-20', false],
    ['a first point falls from nowhere', told(['02', 1]), '2027-02-20', false],
    ['no point', [], '2027-02-20', false],
  ] as const)('fell: %s', (_why, facts, today, expected) => {
    expect(hasFallen(streams, facts, today)).toBe(expected);
  });

  it.each([
    ['2027-03', '2027-03-01'],
    ['2027-13', null],
    ['2027-3', null],
    ['2027-03-01', null],
    ['', null],
  ])('reads the month %s as %s', (text, month) => {
    expect(readMonth(text)).toBe(month);
  });
});

describe('who makes a point', () => {
  it('the team writes while the run lasts; its guides read', () => {
    const writers = rolesOf('.smd..');
    for (const role of rolesOf('msmdth')) {
      expect([role, can(insider(role), 'hill.write', aRun())]).toEqual([role, writers.includes(role)]);
      expect(can(insider(role), 'hill.write', aRun({ ended: true }))).toBe(false);
      expect([role, can(insider(role), 'hill.read', aRun({ ended: true }))]).toEqual([
        role,
        role !== 'messenger',
      ]);
    }
    expect(strangerRoles.filter((role) => can(stranger(role), 'hill.read', aRun()))).toEqual([]);
  });
});

describe('the drawing', () => {
  it('has a full dot for now, a hollow one only for what moved, none upon another', () => {
    const dots = hillDots([
      { number: 1, before: 2, now: 3 },
      { number: 2, before: 3, now: 3 },
      { number: 3, before: null, now: 3 },
      { number: 4, before: 5, now: null },
    ]);
    expect(dots.map(({ number, full }) => `${String(number)} ${full ? 'full' : 'hollow'}`).sort()).toEqual([
      '1 full',
      '1 hollow',
      '2 full',
      '3 full',
      '4 hollow',
    ]);
    for (const [index, a] of dots.entries())
      for (const b of dots.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
  });

  it('keeps six dots of one place inside its frame', () => {
    const dots = hillDots([1, 2, 3, 4, 5, 6].map((number) => ({ number, before: null, now: 3 })));
    expect(Math.min(...dots.map(({ y }) => y))).toBeGreaterThan(12);
  });

  it('rises to the middle and comes down', () => {
    const heights = [1, 2, 3, 4, 5].map((place) => Math.round(slopeY(columnX(place))));
    expect(heights[2]).toBe(Math.min(...heights));
    expect(heights[0]).toBe(heights[4]);
  });
});
