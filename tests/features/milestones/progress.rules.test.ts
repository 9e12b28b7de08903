import { describe, expect, it } from 'vitest';
import type { RunFacts } from '#src/features/milestones/milestones.types.ts';
import {
  existsOn,
  milestoneProgress,
  percent,
  runProgress,
} from '#src/features/milestones/progress.rules.ts';
import { aMilestone, anItem, at, facts, review, said, sending } from '#tests/builders/facts.ts';

const [a, b, c] = ['j03-a', 'j03-b', 'j03-c'].map((id) => anItem(id));
const j03 = aMilestone(
  'j03',
  [a, b, c].flatMap((item) => item ?? []),
);
const sent = sending('j03', 1, '2026-03-10');
const accepted = review(sent, '2026-03-12', { 'j03-a': 'accepted', 'j03-b': 'acceptedWithAdaptation' });
const reservation = (over: { liftedAt: number | null }) => ({
  id: 'r',
  reviewId: accepted.id,
  itemId: 'j03-b',
  recordedAt: at('2026-03-12'),
  ...over,
});

const line = (over: Partial<RunFacts>, of = j03, today = '2026-04-10'): string => {
  const { counted, declared, validated, reserved, fresh } = milestoneProgress(of, facts(over), today);
  const short = (ids: readonly string[]) => ids.map((id) => id.slice(-1)).join('') || '-';
  return [counted, declared, validated, reserved, fresh].map(short).join(' ');
};

describe('the two bars of a milestone: counted, declared, validated, under a réserve, new (R2)', () => {
  it.each<[string, Partial<RunFacts>, string]>([
    ['nothing', {}, 'abc - - - -'],
    ['one declared', { itemFacts: [said('j03-a', 'declared', '2026-03-05')] }, 'abc a - - -'],
    ['one confirmed', { itemFacts: [said('j03-a', 'confirmed', '2026-03-05')] }, 'abc a - - -'],
    ['one reached by the platform', { reachedItemIds: ['j03-c'] }, 'abc c - - -'],
    ['one missing', { itemFacts: [said('j03-a', 'missing', '2026-03-05')] }, 'abc - - - -'],
    [
      'one not applicable: out of the denominator',
      { itemFacts: [said('j03-a', 'notApplicable', '2026-03-05')] },
      'bc - - - -',
    ],
    ['two accepted: declared as well', { submissions: [sent], reviews: [accepted] }, 'abc ab ab - -'],
    [
      'accepted, then unticked: still declared',
      {
        itemFacts: [said('j03-a', 'declared', '2026-03-05'), said('j03-a', 'undeclared', '2026-03-20')],
        submissions: [sent],
        reviews: [accepted],
      },
      'abc ab ab - -',
    ],
    [
      'accepted under a réserve: declared, not validated (R5)',
      {
        itemFacts: [said('j03-b', 'missing', '2026-03-05')],
        submissions: [sent],
        reviews: [accepted],
        reservations: [reservation({ liftedAt: null })],
      },
      'abc ab a b -',
    ],
    [
      'the réserve lifted',
      {
        submissions: [sent],
        reviews: [accepted],
        reservations: [reservation({ liftedAt: at('2026-04-01') })],
      },
      'abc ab ab - -',
    ],
    [
      'the review undone',
      {
        submissions: [sent],
        reviews: [accepted],
        undos: [{ reviewId: accepted.id, recordedAt: at('2026-03-13') }],
      },
      'abc - - - -',
    ],
    [
      'accepted, then judged not applicable',
      { itemFacts: [said('j03-a', 'notApplicable', '2026-03-20')], submissions: [sent], reviews: [accepted] },
      'bc b b - -',
    ],
  ])('%s', (_why, over, expected) => {
    expect(line(over)).toBe(expected);
  });

  it('an opinion validates nothing (R4)', () => {
    const j10 = aMilestone('j10', [anItem('j10-a')], { settledBy: 'headOffice' });
    const national = sending('j10', 1, '2026-03-10', { settledBy: 'headOffice' });
    const opinion = review(national, '2026-03-12', { 'j10-a': 'accepted' });
    expect(line({ submissions: [national], reviews: [opinion] }, j10)).toBe('a - - - -');
    const decision = review(national, '2026-03-14', { 'j10-a': 'accepted' }, { capacity: 'national' });
    expect(line({ submissions: [national], reviews: [opinion, decision] }, j10)).toBe('a a a - -');
  });

  it('items that do not exist yet are not counted', () => {
    const later = aMilestone('j03', [anItem('j03-a'), anItem('j03-b', { since: '2026-05-01' })]);
    expect(line({}, later, '2026-04-30')).toBe('a - - - -');
    expect(line({}, later, '2026-05-01')).toBe('ab - - - -');
    expect(existsOn(anItem('j03-b', { since: '2026-05-01' }), '2026-05-01')).toBe(true);
  });
});

describe('« nouveau »: an item added to a milestone already approved (R2)', () => {
  const approved = review(sent, '2026-03-12', { 'j03-a': 'accepted' });
  const known = { submissions: [sent], reviews: [approved] };
  const withNew = aMilestone('j03', [anItem('j03-a'), anItem('j03-n', { since: '2026-03-20' })]);

  it('stays out of the denominator, declared or not, until the next review', () => {
    expect(line(known, withNew)).toBe('a a a - n');
    expect(line({ ...known, itemFacts: [said('j03-n', 'declared', '2026-03-25')] }, withNew)).toBe(
      'a a a - n',
    );
    const resent = sending('j03', 2, '2026-03-26');
    const next = (verdict: 'accepted' | 'changesRequested') => ({
      submissions: [sent, resent],
      reviews: [approved, review(resent, '2026-03-28', { 'j03-n': verdict })],
    });
    expect(line(next('accepted'), withNew)).toBe('an an an - -');
    expect(line(next('changesRequested'), withNew)).toBe('an a a - -');
  });

  it('is an ordinary item while the milestone is not approved', () => {
    expect(line({}, withNew)).toBe('an - - - -');
    const back = review(sent, '2026-03-12', { 'j03-a': 'changesRequested' });
    expect(line({ submissions: [sent], reviews: [back] }, withNew)).toBe('an - - - -');
  });

  it('is new only if it came after the approval: a moved item is as old as it was', () => {
    const moved = (since: string) => aMilestone('j03', [anItem('j03-a'), anItem('j03-n', { since })]);
    expect(line(known, moved('2026-03-12'))).toBe('a a a - n');
    expect(line(known, moved('2026-03-11'))).toBe('an a a - -');
  });
});

describe('the two bars of a run: « 31 déclarés, 24 validés sur 70; attendus à ce jour: 37 » (R2)', () => {
  const months = [1, 2, 3].map((month) => {
    const id = `j0${String(month)}`;
    return {
      milestone: aMilestone(id, [anItem(`${id}-a`), anItem(`${id}-b`)]),
      dueOn: `2026-0${String(month)}-28`,
    };
  });
  const first = sending('j01', 1, '2026-01-20');
  const known = facts({
    itemFacts: [said('j02-a', 'declared', '2026-02-10'), said('j03-b', 'notApplicable', '2026-02-10')],
    submissions: [first],
    reviews: [review(first, '2026-01-25', { 'j01-a': 'accepted', 'j01-b': 'changesRequested' })],
  });

  it('adds up the months, and expects those that are due', () => {
    const { declared, validated, total, expected } = runProgress(months, known, '2026-02-28');
    expect({ declared, validated, total, expected }).toEqual({
      declared: 2,
      validated: 1,
      total: 5,
      expected: 4,
    });
  });

  it.each([
    ['2026-01-27', 0],
    ['2026-01-28', 2],
    ['2026-02-27', 2],
    ['2026-02-28', 4],
    ['2026-12-31', 5],
  ])('on %s, %i are expected', (today, expected) => {
    expect(runProgress(months, known, today).expected).toBe(expected);
  });

  it('says percentages of the whole, rounded down', () => {
    const { declaredPercent, validatedPercent, expectedPercent } = runProgress(months, known, '2026-02-28');
    expect([declaredPercent, validatedPercent, expectedPercent]).toEqual([40, 20, 80]);
    expect(runProgress([], known, '2026-02-28')).toMatchObject({
      total: 0,
      declaredPercent: 0,
      expectedPercent: 0,
    });
  });

  it.each([
    [0, 0, 0],
    [0, 70, 0],
    [1, 70, 1],
    [69, 70, 98],
    [999, 1000, 99],
    [70, 70, 100],
    [71, 70, 100],
  ])('%i of %i is %i %%', (part, total, expected) => {
    expect(percent(part, total)).toBe(expected);
  });
});
