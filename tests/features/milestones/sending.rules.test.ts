import { describe, expect, it } from 'vitest';
import type { Milestone } from '#src/features/curriculum/curriculum.types.ts';
import { itemStates } from '#src/features/milestones/milestone-state.rules.ts';
import type { RunFacts } from '#src/features/milestones/milestones.types.ts';
import {
  mayTakeBack,
  nextRound,
  sendingHistory,
  sendProblems,
} from '#src/features/milestones/sending.rules.ts';
import type { Earlier } from '#src/features/milestones/sending.rules.ts';
import {
  aMilestone,
  anItem,
  at,
  automatic,
  facts,
  review,
  said,
  sending,
  undo,
} from '#tests/builders/facts.ts';

const ready: Earlier = { milestoneIds: [], settledIds: [], datedPlan: false };
const problems = (
  of: Milestone,
  over: Partial<RunFacts>,
  earlier: Earlier = ready,
  hasNewItems = false,
): string[] => {
  const known = facts(over);
  const sent = sendingHistory(of.id, known);
  return sendProblems(of, itemStates(of, known), sent, earlier, hasNewItems).map((problem) =>
    [
      problem.code,
      'itemId' in problem ? problem.itemId : '',
      'milestoneId' in problem ? problem.milestoneId : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
};

const declared = (itemId: string) => said(itemId, 'declared', '2026-03-05');
const sent1 = sending('j03', 1, '2026-03-10');
const accepted = review(sent1, '2026-03-12', { 'j03-a': 'accepted' });
const returned = review(sent1, '2026-03-12', { 'j03-a': 'changesRequested' });
const takenBack = { submissionId: sent1.id, recordedAt: at('2026-03-11') };

describe('what keeps a milestone from being sent (R4, R5, R6)', () => {
  const two = aMilestone('j03', [anItem('j03-a'), anItem('j03-b')]);
  it.each<[string, Partial<RunFacts>, readonly string[]]>([
    ['nothing said', {}, ['item-undeclared j03-a', 'item-undeclared j03-b']],
    ['one declared', { itemFacts: [declared('j03-a')] }, ['item-undeclared j03-b']],
    ['all declared', { itemFacts: [declared('j03-a'), declared('j03-b')] }, []],
    [
      'one missing, with its sentence',
      { itemFacts: [declared('j03-a'), said('j03-b', 'missing', '2026-03-05')] },
      [],
    ],
    [
      'one that does not concern us',
      { itemFacts: [declared('j03-a'), said('j03-b', 'notApplicable', '2026-03-05')] },
      [],
    ],
  ])('%s', (_why, over, expected) => {
    expect(problems(two, over)).toEqual(expected);
  });

  const one = aMilestone('j03', [anItem('j03-a')]);
  const said1 = { itemFacts: [declared('j03-a')] };
  it.each<[string, Partial<RunFacts>, boolean, readonly string[]]>([
    ['already sent', { ...said1, submissions: [sent1] }, false, ['already-submitted']],
    ['taken back', { ...said1, submissions: [sent1], withdrawals: [takenBack] }, false, []],
    ['returned', { ...said1, submissions: [sent1], reviews: [returned] }, false, []],
    ['approved', { ...said1, submissions: [sent1], reviews: [accepted] }, false, ['already-approved']],
    ['approved, with a new item', { ...said1, submissions: [sent1], reviews: [accepted] }, true, []],
    [
      'approval undone',
      { ...said1, submissions: [sent1], reviews: [accepted], undos: [undo(accepted, '2026-03-13')] },
      false,
      ['already-submitted'],
    ],
  ])('%s', (_why, over, hasNewItems, expected) => {
    expect(problems(one, over, ready, hasNewItems)).toEqual(expected);
  });

  it('an AUTO item is reached, or its lack is explained', () => {
    const auto = aMilestone('j03', [automatic('j03-a')]);
    expect(problems(auto, {})).toEqual(['item-undeclared j03-a']);
    expect(problems(auto, { reachedItemIds: ['j03-a'] })).toEqual([]);
    expect(problems(auto, { itemFacts: [said('j03-a', 'missing', '2026-03-05')] })).toEqual([]);
  });

  it('RESP items may be sent unconfirmed; the DIR items of J04 may not (R4)', () => {
    const of = (id: string) =>
      aMilestone(id, [
        anItem(`${id}-resp`, { validator: 'manager' }),
        anItem(`${id}-dir`, { validator: 'director' }),
      ]);
    const told = (id: string) => [declared(`${id}-resp`), declared(`${id}-dir`)];
    expect(problems(of('j05'), { itemFacts: told('j05') })).toEqual([]);
    expect(problems(of('j04'), { itemFacts: told('j04') })).toEqual(['item-awaits-director j04-dir']);
    const confirmed = said('j04-dir', 'confirmed', '2026-03-06', { actingRole: 'director' });
    expect(problems(of('j04'), { itemFacts: [...told('j04'), confirmed] })).toEqual([]);
    const missing = said('j04-dir', 'missing', '2026-03-06');
    expect(problems(of('j04'), { itemFacts: [...told('j04'), missing] })).toEqual([
      'item-awaits-director j04-dir',
    ]);
    const notOurs = said('j04-dir', 'notApplicable', '2026-03-06');
    expect(problems(of('j04'), { itemFacts: [...told('j04'), notOurs] })).toEqual([]);
  });

  const months = ['j01', 'j02', 'j12'];
  it.each<[string, string, Earlier, readonly string[]]>([
    ['J03 asks for no other', 'j03', { milestoneIds: months, settledIds: [], datedPlan: false }, []],
    [
      'J12 asks for all',
      'j12',
      { milestoneIds: months, settledIds: [], datedPlan: false },
      ['earlier-milestone j01', 'earlier-milestone j02'],
    ],
    [
      'J12 asks for those left',
      'j12',
      { milestoneIds: months, settledIds: ['j01'], datedPlan: false },
      ['earlier-milestone j02'],
    ],
    [
      'J12 with all settled',
      'j12',
      { milestoneIds: months, settledIds: ['j01', 'j02'], datedPlan: false },
      [],
    ],
    ['J12 with a dated plan', 'j12', { milestoneIds: months, settledIds: [], datedPlan: true }, []],
  ])('%s (R6)', (_why, id, earlier, expected) => {
    expect(
      problems(aMilestone(id, [anItem(`${id}-a`)]), { itemFacts: [declared(`${id}-a`)] }, earlier),
    ).toEqual(expected);
  });
});

describe('taking a sending back (R5)', () => {
  const national = sending('j10', 1, '2026-03-10', { settledBy: 'headOffice' });
  const opinion = review(national, '2026-03-12', { a: 'accepted' });
  it.each<[string, string, Partial<RunFacts>, boolean]>([
    ['nothing was sent', 'j03', {}, false],
    ['it waits', 'j03', { submissions: [sent1] }, true],
    ['it was taken back', 'j03', { submissions: [sent1], withdrawals: [takenBack] }, false],
    ['it was reviewed', 'j03', { submissions: [sent1], reviews: [accepted] }, false],
    [
      'the review was undone',
      'j03',
      { submissions: [sent1], reviews: [accepted], undos: [undo(accepted, '2026-03-13')] },
      true,
    ],
    ['it waits for an opinion', 'j10', { submissions: [national] }, true],
    ['an opinion was given', 'j10', { submissions: [national], reviews: [opinion] }, false],
  ])('when %s', (_why, milestoneId, over, expected) => {
    expect(mayTakeBack(facts(over), sendingHistory(milestoneId, facts(over)))).toBe(expected);
  });
});

describe('what has come of the sendings', () => {
  const sent2 = sending('j03', 2, '2026-03-20');
  const again = review(sent2, '2026-03-22', { 'j03-a': 'changesRequested' });
  const third = sending('j03', 3, '2026-03-24');
  const finally_ = review(third, '2026-03-26', { 'j03-a': 'accepted' });
  const all = facts({
    submissions: [third, sent2, sent1, sending('j04', 7, '2026-03-01')],
    reviews: [finally_, again, returned],
  });

  it('counts returns and remembers the last', () => {
    const history = sendingHistory('j03', all);
    expect([history.returns, history.lastReturnAt, history.approvedAt, history.lastReview]).toEqual([
      2,
      at('2026-03-22'),
      at('2026-03-26'),
      finally_,
    ]);
    expect(sendingHistory('j03', { ...all, undos: [undo(again, '2026-03-23')] }).returns).toBe(1);
  });

  it('remembers when it was first approved', () => {
    const later = review(third, '2026-04-20', { 'j03-b': 'accepted' });
    expect(sendingHistory('j03', { ...all, reviews: [later, ...all.reviews] }).approvedAt).toBe(
      at('2026-03-26'),
    );
  });

  it('goes by the number of the round, should the clock have stepped back', () => {
    const early = sending('j03', 2, '2026-03-09');
    const known = facts({ submissions: [early, sent1], reviews: [returned] });
    expect(sendingHistory('j03', known).waiting).toBe(early);
  });

  it('numbers the rounds of one milestone', () => {
    expect([nextRound('j03', all), nextRound('j04', all), nextRound('j05', all)]).toEqual([4, 8, 1]);
  });
});
